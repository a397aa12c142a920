package io.leitai.scoring.series;

import java.util.Map;

/** @param places how many places it covers; awards are given in their order from the first rank down */
public record Award(String id, String name, int places, Map<String, String> en) {
    public Award {
        en = Map.copyOf(en);
    }
}
