package io.leitai.contest;

import io.leitai.scoring.Rules;
import java.util.List;
import java.util.Random;

/** A contest by any rules, and by odd papers. The same seed makes the same. */
final class RandomContest {
    private static final List<String> PRESENTERS = List.of("a", "b", "c", "d", "e", "f");

    private RandomContest() {}

    static PaperContest of(long seed) {
        Dice dice = new Dice(new Random(seed));
        List<String> presenters = PRESENTERS.subList(0, dice.between(1, PRESENTERS.size()));
        RandomRules random = new RandomRules(dice);
        Rules rules = random.rules();
        return new PaperContest(
                rules, presenters, random.judges(), new RandomPapers(dice, rules, random.judges()).entries(presenters));
    }
}
