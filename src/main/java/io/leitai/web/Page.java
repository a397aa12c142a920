package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.signin.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A contest's pages: the views each is made of, and who may open it. */
enum Page {
    HALL(List.of("hall", "notice"), Set.of()),
    /** A screen with a name of its own. */
    SCREEN(List.of("hall", "notice"), Set.of()),
    BOARD(List.of("hall", "notice"), Set.of()),
    OVERLAY(List.of("overlay"), Set.of()),
    TELEVISION(List.of("overlay"), Set.of(Role.ORGANISER, Role.DIRECTOR, Role.BROADCASTER)),
    TIMER(List.of("hall"), Set.of()),
    /** The presenter's own monitor: the same clock, with the director's words and bells. */
    LECTERN(
            List.of("hall", "timer"),
            Set.of(Role.PRESENTER, Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.SUPERVISOR)),
    VENUE(List.of("venue/{who}", "venues", "notice"), Set.of()),
    JUDGE(List.of("judge/{who}", "notice"), Set.of(Role.JUDGE)),
    VOTE(List.of("hall", "programme"), Set.of(Role.AUDIENCE)),
    CONSOLE(
            List.of("console", "presence", "notice", "programme", "overlay", "seats", "exhibits"),
            Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.SUPERVISOR)),
    /** For a tablet: the director's actions as large buttons, and a scene before it goes out. */
    BUTTONS(List.of("console", "programme", "overlay", "exhibits"), Set.of(Role.ORGANISER, Role.DIRECTOR)),
    CLERK(
            List.of("console", "presence", "notice", "programme", "seats"),
            Set.of(Role.ORGANISER, Role.CLERK, Role.SUPERVISOR, Role.DIRECTOR)),
    SEATS(List.of("seats", "console", "presence"), Set.of(Role.ORGANISER, Role.CLERK, Role.SUPERVISOR, Role.DIRECTOR)),
    SLIPS(List.of("programme"), Set.of(Role.ORGANISER, Role.CLERK)),
    GATE(List.of("gate", "console", "programme"), Set.of(Role.ORGANISER, Role.SUPERVISOR)),
    HOST(List.of("host", "programme"), Set.of(Role.HOST, Role.ORGANISER, Role.SUPERVISOR)),
    PRESENTER(List.of("presenter/{who}", "hall"), Set.of(Role.PRESENTER, Role.ORGANISER, Role.DIRECTOR, Role.CLERK)),
    /** For who runs a branch venue: what changes there, and a message to the director. */
    BRANCH(List.of("branch/{who}"), Set.of(Role.VENUE, Role.ORGANISER, Role.DIRECTOR, Role.CLERK)),
    FAIRNESS(List.of("programme", "board"), Set.of(Role.ORGANISER, Role.SUPERVISOR, Role.AUDITOR));

    private static final String WHO = "{who}";

    private final List<String> views;
    private final Set<Role> roles;

    Page(List<String> views, Set<Role> roles) {
        this.views = views;
        this.roles = roles;
    }

    /** @param who whose page, where each has his own */
    List<String> views(String who) {
        return views.stream().map(view -> view.replace(WHO, who)).toList();
    }

    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean isFor(Actor actor) {
        return isFor(actor, actor == null ? "" : actor.id());
    }

    /** @param who whose page, where each has his own: no presenter opens another's, no venue another's */
    boolean isFor(Actor actor, String who) {
        if (isPublic()) return true;
        if (actor == null || !roles.contains(actor.role())) return false;
        boolean own = actor.role() == Role.PRESENTER || actor.role() == Role.VENUE;
        return !isPersonal() || !own || actor.id().equals(who);
    }

    private boolean isPersonal() {
        return views.stream().anyMatch(view -> view.contains(WHO));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where somebody goes who has just taken this seat. */
    static String of(Seat seat, Cluster cluster) {
        String contest = seat.contest();
        if (contest.isEmpty()) {
            if (cluster.contests().size() != 1) return "/";
            contest = cluster.contests().get(0).id();
        }
        String as = "?as=" + URLEncoder.encode(Who.name(new Actor(seat.who(), seat.role())), StandardCharsets.UTF_8);
        String base = "/c/" + contest + "/";
        return switch (seat.role()) {
            case JUDGE -> base + "judge/" + seat.who();
            case VENUE -> base + "venue/" + seat.who();
            case ORGANISER, DIRECTOR -> base + "console" + as;
            case CLERK -> base + "clerk" + as;
            case SUPERVISOR -> base + "gate" + as;
            case HOST -> base + "host" + as;
            case PRESENTER -> base + "presenter/" + seat.who() + as;
            case BROADCASTER -> base + "television" + as;
            case AUDIENCE -> votes(cluster, contest) ? base + "vote" + as : base + "board";
            case AUDITOR, CLOCK -> base + "board";
        };
    }

    private static boolean votes(Cluster cluster, String contest) {
        return cluster.contest(contest)
                .filter(found -> found.plan().rules().votePanel().isPresent())
                .isPresent();
    }
}
