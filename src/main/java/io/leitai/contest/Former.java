package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One of the things that an action changed, as it was before. Its JSON in the ledger is for ever: a component may be added,
 * none renamed or removed.
 */
public sealed interface Former {
    /** The contest was not open. */
    record Unopened() implements Former {}

    /**
     * The presenter's call is none.
     *
     * @param onStage who was on stage before it; null: nobody @param first whether it was the contest's first
     */
    record NotCalled(String presenter, int turn, String onStage, boolean first) implements Former {}

    /** The turn was on stage, with all that judges wrote for it. That is not said here: what they gave is nobody's to read. */
    record OnStage(String presenter, int turn) implements Former {}

    /** @param order the whole running order @param places of whom the action changed @param seed the draw's, or null */
    record Order(List<String> order, List<Place> places, String seed) implements Former {
        public Order {
            order = List.copyOf(order);
            places = List.copyOf(places);
        }
    }

    /** @param calls how often the presenter had been called @param held how many turns of the presenter were over */
    record Place(String presenter, PresenterStatus status, int calls, int held) {}

    /** Of the turn on stage. @param clocks of the phases begun, with their times as the server had them @param part may be null */
    record Clocks(String presenter, int turn, Turn.Status status, List<PhaseClock> clocks, String part)
            implements Former {
        public Clocks {
            clocks = List.copyOf(clocks);
        }
    }

    /** @param cue null: none */
    record Cued(Cue cue) implements Former {}

    /** @param own by the screen's name */
    record Scenes(Shown all, Map<String, Shown> own) implements Former {
        public Scenes {
            own = Map.copyOf(own);
        }
    }

    /** @param was null: the graphic was not over the picture */
    record Picture(Graphic graphic, OnAir was) implements Former {}

    /** @param shown null: nothing of the material was */
    record Page(ShownExhibit shown) implements Former {}

    record PhaseLength(String phase, Duration length) implements Former {}

    /** @param fallen which notice had to make room; null: none */
    record Unposted(Notice posted, Notice fallen) implements Former {}

    /** The venue's message waited for the director. */
    record Undecided(int message) implements Former {}

    /** The ranks, where more than totals make them. @param made whether there were any @param before without the newest reveal */
    record Ranks(boolean made, List<Standing> now, List<Standing> before) implements Former {
        public Ranks {
            now = List.copyOf(now);
            before = List.copyOf(before);
        }
    }
}
