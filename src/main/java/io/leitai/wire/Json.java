package io.leitai.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one mapper of this room. Out: decimals as plain strings, times as RFC 3339 with milliseconds, statistics as numbers of six
 * significant digits, constants in camel case, an empty {@code en} left out. In: unknown and duplicate keys, whatever
 * follows the value, more than a few levels and endless numbers are errors.
 */
public final class Json {
    private Json() {}

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Of what clients send: the deepest of it has three levels, the longest number is a time in milliseconds. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxNumberLength(40)
            .maxNameLength(256)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(module())
            .build();

    /** Any record of views or of this room as UTF-8 JSON. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that stands in another as it is. */
    public static Object raw(byte[] json) {
        return new RawValue(new String(json, StandardCharsets.UTF_8));
    }

    /** RFC 3339, UTC, milliseconds. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(as(BigDecimal.class, BigDecimal::toPlainString));
        module.addSerializer(as(Instant.class, Json::time));
        module.addSerializer(as(Enum.class, Json::word));
        module.addSerializer(Double.class, new Statistic());
        module.addSerializer(double.class, new Statistic());
        module.setSerializerModifier(new OmitEmptyEnglish());
        return module;
    }

    /** {@code BEYOND_CHANCE} is beyondChance. */
    static String word(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            word.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        return word.toString();
    }

    private static final class Statistic extends StdSerializer<Double> {
        Statistic() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
            out.writeNumber(rounded.signum() == 0 ? "0" : rounded.toString());
        }
    }

    private interface Text<T> {
        String of(T value);
    }

    private static <T> StdSerializer<T> as(Class<T> type, Text<? super T> text) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(text.of(value));
            }
        };
    }

    /** {@code en} is there only where a plan gives English. */
    private static final class OmitEmptyEnglish extends BeanSerializerModifier {
        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.replaceAll(p ->
                    p.getName().equals("en") && p.getType().isTypeOrSubTypeOf(Map.class) ? new WithoutEmpty(p) : p);
            return properties;
        }
    }

    private static final class WithoutEmpty extends BeanPropertyWriter {
        WithoutEmpty(BeanPropertyWriter base) {
            super(base);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider) throws Exception {
            Object value = get(bean);
            if (value != null && !((Map<?, ?>) value).isEmpty()) super.serializeAsField(bean, out, provider);
        }
    }
}
