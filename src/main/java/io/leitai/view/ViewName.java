package io.leitai.view;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A topic and, where a topic has one for each of many, whose: {@code board}, {@code judge/j1}, {@code venue/v12}.
 *
 * @param who empty where the topic has only one
 */
public record ViewName(Topic topic, String who) {
    /** A topic, and the roles that may see it. */
    public enum Topic {
        STAGE,
        BOARD,
        NOTICE,
        HALL,
        VENUES,
        OVERLAY,
        SCOREBOARD,
        PROGRAMME,
        VENUE,
        JUDGE,
        CONSOLE,
        GATE,
        HOST,
        SEATS,
        TIMER,
        EXHIBITS,
        BRANCH,
        PRESENTER;

        boolean isPersonal() {
            return this == VENUE || this == JUDGE || this == BRANCH || this == PRESENTER;
        }
    }

    private static final Set<Role> STAFF = Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.SUPERVISOR);
    private static final Set<Role> GATE_KEEPERS = Set.of(Role.ORGANISER, Role.SUPERVISOR);

    private static final Set<Role> BRINGERS = Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK);
    /** Who has everybody's exhibits ahead: who runs the screens. A presenter must not see another's before the speech. */
    private static final Set<Role> KEEPERS =
            Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.SUPERVISOR, Role.VENUE, Role.BROADCASTER);

    public static ViewName of(Topic topic) {
        return new ViewName(topic, "");
    }

    /** The name as people write it; empty where there is no such topic. Whether {@code who} exists, the contest knows. */
    public static Optional<ViewName> parse(String name) {
        int slash = name.indexOf('/');
        String topic = slash < 0 ? name : name.substring(0, slash);
        String who = slash < 0 ? "" : name.substring(slash + 1);
        for (Topic t : Topic.values())
            if (t.name().toLowerCase(Locale.ROOT).equals(topic) && t.isPersonal() != who.isEmpty())
                return Optional.of(new ViewName(t, who));
        return Optional.empty();
    }

    public boolean isPublic() {
        return switch (topic) {
            case STAGE, BOARD, NOTICE, HALL, VENUES, OVERLAY, SCOREBOARD, PROGRAMME, VENUE -> true;
            case JUDGE, CONSOLE, GATE, HOST, SEATS, TIMER, EXHIBITS, BRANCH, PRESENTER -> false;
        };
    }

    /** @param actor who looks; null for someone not signed in */
    public boolean mayBeSeenBy(Actor actor) {
        if (isPublic()) return true;
        if (actor == null) return false;
        return switch (topic) {
            case JUDGE -> actor.role() == Role.JUDGE && actor.id().equals(who);
            case CONSOLE, SEATS -> STAFF.contains(actor.role());
            case GATE -> GATE_KEEPERS.contains(actor.role());
            case TIMER -> actor.role() == Role.PRESENTER || STAFF.contains(actor.role());
            case EXHIBITS -> KEEPERS.contains(actor.role());
            case BRANCH -> actor.role() == Role.VENUE && actor.id().equals(who) || BRINGERS.contains(actor.role());
            case PRESENTER ->
                actor.role() == Role.PRESENTER && actor.id().equals(who) || BRINGERS.contains(actor.role());
            case HOST -> actor.role() == Role.HOST || GATE_KEEPERS.contains(actor.role());
            case STAGE, BOARD, NOTICE, HALL, VENUES, OVERLAY, SCOREBOARD, PROGRAMME, VENUE -> true;
        };
    }

    @Override
    public String toString() {
        String name = topic.name().toLowerCase(Locale.ROOT);
        return who.isEmpty() ? name : name + "/" + who;
    }
}
