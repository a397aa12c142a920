package io.leitai.contest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is on the screens.
 *
 * @param all on every screen that was told nothing of its own
 * @param own by the screen's name, or {@link ScreenName#VENUES}
 */
record Showing(Shown all, PMap<String, Shown> own) {
    static final Showing FLOW = new Showing(Shown.FLOW, HashTreePMap.empty());

    /** A scene for all takes away what single screens were told. */
    Showing with(Event.SceneShown event, Instant at) {
        Shown shown = new Shown(event.scene(), event.text(), event.venue(), at);
        if (event.screens() == null) return new Showing(shown, HashTreePMap.empty());
        PMap<String, Shown> now = own;
        for (String screen : event.screens()) {
            if (screen.equals(ScreenName.VENUES)) now = withoutVenues(now);
            now = now.plus(screen, shown);
        }
        return new Showing(all, now);
    }

    private static PMap<String, Shown> withoutVenues(PMap<String, Shown> own) {
        return own.minusAll(own.keySet().stream().filter(ScreenName::isOfVenue).toList());
    }

    /** How many screens have a scene of their own once these have. */
    long ownWith(Collection<String> screens) {
        return own.size()
                + screens.stream().distinct().filter(s -> !own.containsKey(s)).count();
    }

    Map<String, Shown> byScreen() {
        return new TreeMap<>(own);
    }
}
