package io.leitai;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What goes to the log, in code: a file of XML would bring a parser with it, for a quarter of a second of each start. A file
 * named by {@code -Dlogback.configurationFile} counts instead.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null)
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        LogLine line = new LogLine(); // a pattern's parser and its fifty words take a twentieth of a second
        line.setContext(context);
        line.start();
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(context);
        errors.setName("err");
        errors.setTarget("System.err");
        errors.setEncoder(line);
        errors.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("ROOT").addAppender(errors);
        context.getLogger("io.leitai").setLevel(Level.INFO);
        // It tells of every reader that went away; what fails is told by the web server itself.
        context.getLogger("io.vertx.ext.web.RoutingContext").setLevel(Level.OFF);
        // A node that is gone is told of once, by the cluster; this would tell of it at each try to reach it.
        context.getLogger("io.vertx.core.eventbus.impl.clustered").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
