package io.leitai.scoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a result depends on besides the marks. {@link #hash()} binds it into the ledger.
 *
 * @param total how the total is rounded
 * @param method what the plan states beyond; null: nothing, and so it stays out of ledgers; {@link #how()} is never null
 */
public record Rules(List<Criterion> criteria, List<Panel> panels, Rounding total, Method method) {
    public Rules {
        criteria = List.copyOf(criteria);
        panels = List.copyOf(panels);
        method = Method.PLAIN.equals(method) ? null : method;
    }

    /** With nothing stated beyond. */
    public Rules(List<Criterion> criteria, List<Panel> panels, Rounding total) {
        this(criteria, panels, total, null);
    }

    public Rules with(Method changed) {
        return new Rules(criteria, panels, total, changed);
    }

    public Method how() {
        return method == null ? Method.PLAIN : method;
    }

    /** Nothing is stated beyond criteria, panels and one rounding: a result needs only its own turn's sheets. */
    public boolean isPlain() {
        return method == null && panels.stream().allMatch(panel -> panel.method() == null);
    }

    /** The criteria that this panel marks, in the rules' order. @throws NoSuchElementException where there is no such panel */
    public List<Criterion> markedBy(String panel) {
        return markedBy(
                panels.stream().filter(p -> p.id().equals(panel)).findFirst().orElseThrow());
    }

    /** Whether a judge of this panel places one higher by giving less: the mark is the place, or the lowest total wins. */
    public boolean isLowFirst(Panel panel) {
        PanelMethod.Places places = panel.how().places();
        return places == null ? how().winner() == Method.Winner.LOWEST : places.from() == PanelMethod.From.RANKS;
    }

    /** The panel whose marks are a public's votes; a plan has one at most. */
    public Optional<Panel> votePanel() {
        for (Panel panel : panels) if (panel.how().vote()) return Optional.of(panel);
        return Optional.empty();
    }

    /** The group that a criterion is a part of; null where it is in none. */
    public Method.Group groupOf(Criterion criterion) {
        return how().groups().stream()
                .filter(group -> group.id().equals(criterion.group()))
                .findFirst()
                .orElse(null);
    }

    /** The parts of a group, in the rules' order. */
    public List<Criterion> partsOf(Method.Group group) {
        return criteria.stream().filter(c -> group.id().equals(c.group())).toList();
    }

    /**
     * What came out for a criterion, or for a group: its parts' figures, each times what it weighs within the group, added.
     *
     * @param id the criterion's or the group's
     * @param figures criterion's id to figure
     * @return null where there is none for it
     */
    public Fraction figure(String id, Map<String, Fraction> figures) {
        Fraction sum = figures.get(id);
        for (Method.Group group : how().groups())
            if (group.id().equals(id))
                for (Criterion part : partsOf(group)) {
                    Fraction figure = figures.get(part.id());
                    if (figure == null) continue;
                    Fraction weighted = figure.times(Fraction.of(group.weightOf(part)));
                    sum = sum == null ? weighted : sum.plus(weighted);
                }
        return sum;
    }

    /** The criteria that this panel marks, in the rules' order. */
    public List<Criterion> markedBy(Panel panel) {
        List<String> marked = panel.how().criteria();
        return marked.isEmpty()
                ? criteria
                : criteria.stream().filter(c -> marked.contains(c.id())).toList();
    }

    /**
     * What one judge gives in all: each mark times its criterion's weight, summed.
     *
     * @param marks criterion's id to mark, one for each criterion of these rules and no others
     * @return exact; without zeros at the end of its digits
     * @throws IllegalArgumentException where a mark is missing, or belongs to no criterion
     */
    public BigDecimal judgeTotal(Map<String, BigDecimal> marks) {
        return total(criteria, marks);
    }

    /** The same of a judge on this panel, which may mark some of the criteria only. */
    public BigDecimal judgeTotal(String panel, Map<String, BigDecimal> marks) {
        return total(markedBy(panel), marks);
    }

    private static BigDecimal total(List<Criterion> criteria, Map<String, BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion criterion : criteria) {
            BigDecimal mark = marks.get(criterion.id());
            if (mark == null) throw new IllegalArgumentException("no mark for " + criterion.id());
            sum = sum.add(mark.multiply(criterion.weight()));
        }
        if (marks.size() != criteria.size()) throw new IllegalArgumentException("a mark too many in " + marks.keySet());
        return plain(sum);
    }

    /** SHA-256 of {@link #canonicalText()} in UTF-8, as 64 lower-case hex digits. */
    public String hash() {
        try {
            byte[] text = canonicalText().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * These rules as a text that two rules share only if they are the same, whatever zeros their plans wrote. Ledgers of
     * years ago hold its hash, so it is for ever: a rule that is added later writes a line only where a plan states it,
     * after these lines. Each line ends with a line feed:
     *
     * <pre>
     * leitai rules 1
     * criterion ID NAME min DECIMAL max DECIMAL step DECIMAL weight DECIMAL      one for each, in order
     * panel ID NAME weight DECIMAL dropHighest INT dropLowest INT                one for each, in order
     * total digits INT mode MODE                                                 MODE as Java's RoundingMode: HALF_UP
     * </pre>
     *
     * and what {@link StatedRules} adds of rules that are not {@link #isPlain()}.
     *
     * ID and NAME are written as the number of their bytes in UTF-8, a colon, and the text itself: {@code 8:problems}.
     * DECIMAL is the shortest plain form: no exponent, no zero after the last digit behind the point, no point without
     * digits: 25, 0.5, -3.
     */
    String canonicalText() {
        StringBuilder text = new StringBuilder("leitai rules 1\n");
        for (Criterion c : criteria) {
            text.append("criterion ").append(counted(c.id())).append(' ').append(counted(c.name()));
            text.append(" min ").append(plain(c.min()).toPlainString());
            text.append(" max ").append(plain(c.max()).toPlainString());
            text.append(" step ").append(plain(c.step()).toPlainString());
            text.append(" weight ").append(plain(c.weight()).toPlainString()).append('\n');
        }
        for (Panel p : panels) {
            text.append("panel ").append(counted(p.id())).append(' ').append(counted(p.name()));
            text.append(" weight ").append(plain(p.weight()).toPlainString());
            text.append(" dropHighest ").append(p.dropHighest());
            text.append(" dropLowest ").append(p.dropLowest()).append('\n');
        }
        text.append("total digits ").append(total.digits());
        text.append(" mode ").append(total.mode()).append('\n');
        return text.append(StatedRules.lines(this)).toString();
    }

    static String counted(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    /** The same number in one form: 25.0 and 2.5E+1 are 25. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
