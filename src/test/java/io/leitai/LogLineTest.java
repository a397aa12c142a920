package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log reads as it would by logback's own pattern. */
class LogLineTest {
    private final LoggerContext context = new LoggerContext();

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR"})
    void a_line_is_what_the_pattern_makes_of_it(String level) {
        assertSameAsPattern(event("io.leitai.web.hook.Postman", Level.valueOf(level), "{} 擂台 {}", null, "a", 7));
    }

    @Test
    void a_logger_without_a_package_is_named_whole() {
        assertSameAsPattern(event("ROOT", Level.INFO, "message", null));
    }

    @Test
    void what_was_thrown_and_its_causes_stand_below() {
        Throwable thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        LoggingEvent event = event("io.leitai.Main", Level.ERROR, "failed", thrown);
        String line = new String(new LogLine().encode(event), StandardCharsets.UTF_8);
        assertThat(line.lines().toList())
                .contains(
                        "java.lang.IllegalStateException: outer",
                        "Caused by: java.lang.IllegalArgumentException: inner")
                .anyMatch(at -> at.contains("at io.leitai.LogLineTest.what_was_thrown_and_its_causes_stand_below"));
        assertThat(line).endsWith(System.lineSeparator());
    }

    private LoggingEvent event(String logger, Level level, String message, Throwable thrown, Object... arguments) {
        return new LoggingEvent("", context.getLogger(logger), level, message, thrown, arguments);
    }

    private void assertSameAsPattern(ILoggingEvent event) {
        PatternLayoutEncoder pattern = new PatternLayoutEncoder();
        pattern.setContext(context);
        pattern.setCharset(StandardCharsets.UTF_8);
        pattern.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n");
        pattern.start();
        assertThat(new String(new LogLine().encode(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(pattern.encode(event), StandardCharsets.UTF_8));
    }
}
