package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A certified turn's figures, and from which step of its reveal on a public byte may tell each. It is read off the host's view, by the
 * names of the steps alone: apart from what cuts results down for the hall.
 */
final class RevealFigures {
    /** A time's seconds can look like a mark. */
    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final Map<String, Integer> from = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final JsonNode reveal;
    private final JsonNode steps;

    /**
     * @param host the host's view
     * @param neverTold what single judges wrote down, which no reveal shows
     */
    RevealFigures(JsonNode host, List<String> neverTold) {
        reveal = host.get("reveal");
        steps = host.get("steps");
        for (JsonNode panel : reveal.get("panels")) {
            String id = panel.get("id").asText();
            int whole = step("panel", id, -1);
            tellsFrom(whole, panel.get("shown"));
            for (int i = 0; i < panel.get("judges").size(); i++)
                tellsFrom(
                        first(step("mark", id, i), step("marks", id, -1), whole),
                        panel.get("judges").get(i).get("total"));
            for (int i = 0; i < panel.get("criteria").size(); i++) {
                JsonNode criterion = panel.get("criteria").get(i);
                int shown = first(step("criterion", id, i), whole);
                tellsFrom(shown, criterion.get("shown"));
                for (JsonNode judge : criterion.get("judges")) tellsFrom(shown, judge.get("total"));
            }
        }
        for (JsonNode item : reveal.get("items")) {
            int shown = first(step("item", item.get("id").asText(), -1), size());
            tellsFrom(shown, item.get("points"));
            tellsFrom(shown, item.get("worth"));
        }
        tellsFrom(step("deducted", "", -1), reveal.get("deducted"));
        tellsFrom(step("total", "", -1), reveal.get("total"));
        for (String mark : neverTold) if (!from.containsKey(mark)) tells(size() + 1, mark);
    }

    /** How many steps the reveal has. */
    int size() {
        return steps.size();
    }

    String total() {
        return reveal.get("total").asText();
    }

    String deducted() {
        return reveal.get("deducted").asText();
    }

    /** Figures in these bytes that no public byte may have after so many steps. @param known what the reader knows anyway */
    List<String> early(String bytes, int step, List<String> known) {
        String told = TIMES.matcher(bytes).replaceAll("TIME");
        List<String> early = new ArrayList<>();
        patterns.forEach((figure, pattern) -> {
            if (from.get(figure) > step
                    && !known.contains(figure)
                    && couldBeIn(told, figure)
                    && pattern.matcher(told).find()) early.add(figure);
        });
        return early;
    }

    /** Figures that the hall has seen after so many steps and that these bytes lack. */
    List<String> lacking(String bytes, int step) {
        List<String> lacking = new ArrayList<>();
        patterns.forEach((figure, pattern) -> {
            if (from.get(figure) <= step && !pattern.matcher(bytes).find()) lacking.add(figure);
        });
        return lacking;
    }

    /** Quickly: a page has its words in both languages with it. */
    private static boolean couldBeIn(String told, String figure) {
        return told.contains(figure) || told.contains(figure.replace(".", ""));
    }

    private void tellsFrom(int step, JsonNode figure) {
        if (figure == null || figure.isNull()) return;
        if (step > size()) throw new AssertionError(figure + " has no step: " + steps);
        tells(step, figure.asText());
    }

    private void tells(int step, String figure) {
        Integer before = from.put(figure, step);
        if (before != null && before != step) throw new AssertionError(figure + " stands for two things");
        String digits = figure.replace(".", "");
        if (digits.length() < 4) throw new AssertionError(figure + " could stand anywhere");
        patterns.put(
                figure,
                Pattern.compile("(?<![0-9])" + Pattern.quote(figure) + "(?![0-9])|(?<![0-9A-Za-z_-])" + digits
                        + "(?![0-9A-Za-z_-])"));
    }

    /** The number of the step, from 1; beyond the last where there is none. @param at -1: any */
    private int step(String kind, String about, int at) {
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            if (step.get("kind").asText().equals(kind)
                    && step.get("about").asText().equals(about)
                    && (at < 0 || step.get("at").asInt() == at)) return i + 1;
        }
        return size() + 1;
    }

    private int first(int... candidates) {
        int first = size() + 1;
        for (int one : candidates) first = Math.min(first, one);
        return first;
    }
}
