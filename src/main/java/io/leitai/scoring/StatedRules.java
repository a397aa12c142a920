package io.leitai.scoring;

import static io.leitai.scoring.Rules.counted;
import static io.leitai.scoring.Rules.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of {@link Rules#canonicalText()} for what a plan states beyond the plain rules; none for what it does not
 * state. Words in capitals are enumerations' names; lists are their length and their elements:
 *
 * <pre>
 * order ORDER / combine COMBINE / winner WINNER                  each only where it is not the usual
 * round STEP digits INT mode MODE                                judge, across, criterion, panel, factor
 * turns count INT best INT absent ABSENT
 * component ID NAME use USE weight DECIMAL perTurn BOOLEAN required BOOLEAN min DECIMAL|- max DECIMAL|-
 * method PANEL across ACROSS missing MISSING excused MISSING quorum INT criteria LIST [places FROM SHARED LIST]
 * tie BY panel TEXT criterion TEXT component TEXT low BOOLEAN seed TEXT
 * group ID NAME weight DECIMAL criteria LIST                     its parts
 * overtime COMPONENT phase ID grace INT per INT points DECIMAL cap DECIMAL|-     times in seconds
 * vote PANEL                                                     the panel is a public's
 * </pre>
 */
final class StatedRules {
    private StatedRules() {}

    static String lines(Rules rules) {
        StringBuilder text = new StringBuilder();
        Method method = rules.how();
        if (method.order() != Method.PLAIN.order()) line(text, "order " + method.order());
        if (method.combine() != Method.PLAIN.combine()) line(text, "combine " + method.combine());
        if (method.winner() != Method.PLAIN.winner()) line(text, "winner " + method.winner());
        round(text, "judge", method.steps().judge());
        round(text, "across", method.steps().across());
        round(text, "criterion", method.steps().criterion());
        round(text, "panel", method.steps().panel());
        round(text, "factor", method.steps().factor());
        Method.Turns turns = method.turns();
        if (!turns.equals(Method.PLAIN.turns()))
            line(text, "turns count " + turns.count() + " best " + turns.best() + " absent " + turns.absent());
        method.components().forEach(component -> line(text, component(component)));
        for (Panel panel : rules.panels())
            if (panel.method() != null) line(text, "method " + counted(panel.id()) + panelMethod(panel.method()));
        method.ties().forEach(tie -> line(text, tie(tie)));
        method.groups().forEach(group -> line(text, group(group, rules)));
        for (Component component : method.components())
            if (component.overtime() != null)
                line(text, "overtime " + counted(component.id()) + overtime(component.overtime()));
        rules.votePanel().ifPresent(panel -> line(text, "vote " + counted(panel.id())));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void round(StringBuilder text, String step, Rounding rounding) {
        if (rounding != null) line(text, "round " + step + " digits " + rounding.digits() + " mode " + rounding.mode());
    }

    private static String component(Component c) {
        return "component " + counted(c.id()) + " " + counted(c.name()) + " use " + c.use() + " weight "
                + decimal(c.weight()) + " perTurn " + c.perTurn() + " required " + c.required() + " min "
                + decimal(c.min()) + " max " + decimal(c.max());
    }

    private static String panelMethod(PanelMethod m) {
        PanelMethod.Places places = m.places();
        String points = places == null
                ? ""
                : " places " + places.from() + " " + places.shared() + " "
                        + places.points().size()
                        + places.points().stream().map(p -> " " + decimal(p)).collect(Collectors.joining());
        return " across " + m.across() + " missing " + m.missing() + " excused " + m.excused() + " quorum " + m.quorum()
                + " criteria " + list(m.criteria()) + points;
    }

    private static String list(List<String> ids) {
        return ids.size() + ids.stream().map(id -> " " + counted(id)).collect(Collectors.joining());
    }

    private static String group(Method.Group g, Rules rules) {
        return "group " + counted(g.id()) + " " + counted(g.name()) + " weight " + decimal(g.weight()) + " criteria "
                + list(rules.partsOf(g).stream().map(Criterion::id).toList());
    }

    private static String overtime(Component.Overtime o) {
        return " phase " + counted(o.phase()) + " grace " + o.grace().toSeconds() + " per "
                + o.per().toSeconds() + " points " + decimal(o.points()) + " cap " + decimal(o.cap());
    }

    private static String tie(TieRule t) {
        return "tie " + t.by() + " panel " + counted(t.panel()) + " criterion " + counted(t.criterion()) + " component "
                + counted(t.component()) + " low " + t.low() + " seed " + counted(t.seed());
    }

    private static String decimal(BigDecimal value) {
        return value == null ? "-" : plain(value).toPlainString();
    }
}
