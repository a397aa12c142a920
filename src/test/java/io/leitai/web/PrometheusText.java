package io.leitai.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scrape as Prometheus reads it (text format 0.0.4), and stricter: every family has one HELP and one TYPE before its
 * samples, stands together, and names no sample twice.
 */
final class PrometheusText {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (\\S.*)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary)");
    private static final Pattern SAMPLE = Pattern.compile(
            "(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL + ")*)})? (NaN|[+-]Inf|-?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern BOUND = Pattern.compile("(?:^|,)le=\"([^\"]*)\"");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Set<String> helped = new HashSet<>();
    private String family;
    private List<Double> bounds = new ArrayList<>();
    private double below;

    private PrometheusText() {}

    /** @throws AssertionError with the first line that is wrong */
    static PrometheusText parse(String text) {
        if (!text.endsWith("\n")) throw new AssertionError("the last line does not end");
        PrometheusText parsed = new PrometheusText();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) parsed.line(line);
        parsed.end();
        return parsed;
    }

    /** @param name with its labels as they are written */
    double value(String name) {
        Double value = samples.get(name);
        if (value == null) throw new AssertionError("no sample " + name + " among " + samples.keySet());
        return value;
    }

    Map<String, String> types() {
        return types;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            require(helped.add(help.group(1)), line);
        } else if (type.matches()) {
            end();
            family = type.group(1);
            require(helped.contains(family) && types.put(family, type.group(2)) == null, line);
        } else {
            require(sample.matches(), line);
            sample(sample, line);
        }
    }

    private void sample(Matcher sample, String line) {
        String name = sample.group(1);
        double value = number(sample.group(3));
        require(family != null && belongs(name), line);
        String key = sample.group(2) == null ? name : name + "{" + sample.group(2) + "}";
        require(samples.put(key, value) == null, line);
        String type = types.get(family);
        if (type.equals("counter")) require(value >= 0, line);
        if (type.equals("histogram")) histogram(name, sample.group(2), value, line);
    }

    private boolean belongs(String name) {
        if (name.equals(family)) return !types.get(family).equals("histogram");
        boolean parts = List.of("histogram", "summary").contains(types.get(family));
        boolean bucket = types.get(family).equals("histogram") && name.equals(family + "_bucket");
        return bucket || parts && (name.equals(family + "_sum") || name.equals(family + "_count"));
    }

    /** Of one series without further labels, which is all that we write. */
    private void histogram(String name, String labels, double value, String line) {
        if (name.endsWith("_bucket")) {
            Matcher bound = BOUND.matcher(labels == null ? "" : labels);
            require(bound.find(), line);
            double le = number(bound.group(1));
            require(bounds.isEmpty() || bounds.getLast() < le && below <= value, line);
            bounds.add(le);
            below = value;
        } else if (name.endsWith("_count")) {
            require(!bounds.isEmpty() && bounds.getLast() == Double.POSITIVE_INFINITY && below == value, line);
        }
    }

    private void end() {
        if (family != null && types.get(family).equals("histogram"))
            require(samples.containsKey(family + "_count") && samples.containsKey(family + "_sum"), family);
        bounds = new ArrayList<>();
        below = 0;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static void require(boolean holds, String line) {
        if (!holds) throw new AssertionError("not Prometheus' text: " + line);
    }
}
