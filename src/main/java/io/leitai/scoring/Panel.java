package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Judges whose marks are put together before they meet another panel's.
 *
 * @param weight the panel's share; the panels' shares are divided by their sum, so 60 and 40 are 60 % and 40 %
 * @param dropHighest how many of the highest judge's totals are left out (去掉最高分)
 * @param dropLowest how many of the lowest judge's totals are left out (去掉最低分)
 * @param en the English for text fields (key: the field's name), for display only: no part of {@link Rules#hash()}
 * @param method what the plan states beyond; null: nothing, and so it stays out of ledgers; {@link #how()} is never null
 */
public record Panel(
        String id,
        String name,
        BigDecimal weight,
        int dropHighest,
        int dropLowest,
        Map<String, String> en,
        PanelMethod method) {
    public Panel {
        en = en == null ? Map.of() : Map.copyOf(en);
        method = PanelMethod.PLAIN.equals(method) ? null : method;
    }

    public PanelMethod how() {
        return method == null ? PanelMethod.PLAIN : method;
    }

    /** With nothing stated beyond. */
    public Panel(String id, String name, BigDecimal weight, int dropHighest, int dropLowest, Map<String, String> en) {
        this(id, name, weight, dropHighest, dropLowest, en, null);
    }

    /** Without English. */
    public Panel(String id, String name, BigDecimal weight, int dropHighest, int dropLowest) {
        this(id, name, weight, dropHighest, dropLowest, Map.of());
    }
}
