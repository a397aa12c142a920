package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.leitai.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Goes along with a contest, undoes what can be undone, and holds what comes of it against what was before. */
final class UndoneContest {
    /** Views of a contest are many, and made by hand for each reader: not after every step. */
    private static final int VIEWS_EVERY = 25;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, Contest> before = new HashMap<>();
    private int deeds;

    void follow(Contest earlier, Contest now, List<Event> events) {
        Deed newest = now.newestDeed().orElse(null);
        boolean isNew = newest != null && newest.number() > earlier.deeds().made();
        if (isNew) {
            before.put(newest.number(), earlier);
            atOnce(earlier, now, newest);
        }
        if (events.getFirst() instanceof Event.Undone undone)
            asBefore(before.get(undone.deed().number()), now, undone.deed());
    }

    /** Nothing is left of it but the log. */
    private void atOnce(Contest earlier, Contest now, Deed deed) {
        Event.Undone event = new Event.Undone(deed);
        Contest undone = now.evolve(event, People.NINE);
        for (String part : List.of("programme", "state", "order", "turns", "desk"))
            assertThat(SameContest.difference(part, part(earlier, part), part(undone, part)))
                    .as("%s undone", deed)
                    .isEmpty();
        assertThat(Formers.isSame(earlier, undone)).as("%s undone", deed).isTrue();
        assertThat(undone.deeds().open())
                .isEqualTo(earlier.deeds().open().stream().limit(Deeds.MOST - 1).toList());
        if (deeds++ % VIEWS_EVERY == 0)
            names(earlier)
                    .forEach(name -> assertThat(shown(undone, name))
                            .as("%s after %s was undone", name, deed)
                            .isEqualTo(shown(earlier, name)));
    }

    /** Whatever others did since, and to what it had not changed. */
    private static void asBefore(Contest earlier, Contest undone, Deed deed) {
        for (Former former : deed.restore()) {
            boolean isBack = switch (former) {
                case Former.Unposted f -> !undone.notices().contains(f.posted());
                case Former.Picture f -> isOn(earlier, f.graphic()) == isOn(undone, f.graphic());
                default -> !Formers.differs(former, earlier, undone);
            };
            assertThat(isBack).as("%s of %s undone", former, deed).isTrue();
        }
    }

    private static boolean isOn(Contest contest, Graphic graphic) {
        return contest.onAir().stream().anyMatch(on -> on.graphic() == graphic);
    }

    private static Object part(Contest contest, String name) {
        return SameContest.fields(Contest.class).stream()
                .filter(field -> field.getName().equals(name))
                .map(field -> SameContest.value(field, contest))
                .findFirst()
                .orElseThrow();
    }

    private static List<ViewName> names(Contest contest) {
        List<ViewName> names = new ArrayList<>();
        for (ViewName.Topic topic : ViewName.Topic.values())
            switch (topic) {
                case JUDGE -> contest.plan().judges().forEach(judge -> names.add(new ViewName(topic, judge.id())));
                case VENUE -> contest.plan().venues().forEach(venue -> names.add(new ViewName(topic, venue.id())));
                case PRESENTER -> contest.plan().presenters().forEach(p -> names.add(new ViewName(topic, p.id())));
                case STAGE,
                        BOARD,
                        NOTICE,
                        HALL,
                        VENUES,
                        OVERLAY,
                        SCOREBOARD,
                        PROGRAMME,
                        CONSOLE,
                        GATE,
                        HOST,
                        SEATS,
                        TIMER,
                        EXHIBITS -> names.add(ViewName.of(topic));
            }
        return names;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Without what counts upwards, and what tells of the action and its undoing. */
    private static String shown(Contest contest, ViewName name) {
        ObjectNode body = read(Json.text(Views.of(contest, name).orElseThrow()));
        Stream.of("log", "undo", "changes").forEach(body::remove);
        if (name.topic() == ViewName.Topic.OVERLAY)
            body.get("graphics").forEach(graphic -> ((ObjectNode) graphic).remove("n"));
        return body.toString();
    }
}
