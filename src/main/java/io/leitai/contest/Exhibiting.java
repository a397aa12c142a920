package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.BAD_POSITION;
import static io.leitai.contest.Refusal.Code.EXHIBIT_AWAITED;
import static io.leitai.contest.Refusal.Code.EXHIBIT_THERE;
import static io.leitai.contest.Refusal.Code.EXHIBIT_TITLE;
import static io.leitai.contest.Refusal.Code.NOBODY_ON_STAGE;
import static io.leitai.contest.Refusal.Code.NO_EXHIBIT_SHOWN;
import static io.leitai.contest.Refusal.Code.NO_MORE_PAGES;
import static io.leitai.contest.Refusal.Code.NO_RIGHT;
import static io.leitai.contest.Refusal.Code.NO_SUCH_PAGE;
import static io.leitai.contest.Refusal.Code.NO_VIDEO_SHOWN;
import static io.leitai.contest.Refusal.Code.TOO_MANY_EXHIBITS;
import static io.leitai.contest.Refusal.Code.TURNED_TOO_FAST;
import static io.leitai.contest.Refusal.Code.UNKNOWN_EXHIBIT;
import static io.leitai.contest.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What presenters bring along, and what of it the screens show. */
final class Exhibiting {
    /** At a time, and ever brought, for each presenter: each is bytes on the disk for good. */
    private static final int MOST = 12;

    private static final int MOST_BROUGHT = 60;
    private static final int LONGEST_TITLE = 60;
    private static final Duration LONGEST_VIDEO = Duration.ofHours(2);
    /** Nobody reads a page faster; so a jammed clicker can't fill the ledger. */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(100);

    private Exhibiting() {}

    static Decision add(Contest contest, Actor actor, Command.AddExhibit command) {
        String presenter = command.presenter();
        Exhibit exhibit = command.exhibit();
        Material material = contest.house().material();
        Exhibit there = material.exhibit(presenter, exhibit.id()).orElse(null);
        Material.Folder folder = material.folder(presenter);
        boolean full = there == null && folder.exhibits().size() >= MOST || folder.brought() >= MOST_BROUGHT;
        return unless(
                mine(actor, presenter)
                        .or(() -> Known.presenter(contest, presenter))
                        .or(() -> when(
                                Texts.isBlank(exhibit.title()) || Texts.isLonger(exhibit.title(), LONGEST_TITLE),
                                EXHIBIT_TITLE,
                                LONGEST_TITLE))
                        .or(() -> when(
                                there != null && !(there instanceof Exhibit.Awaited),
                                EXHIBIT_THERE,
                                there == null ? "" : there.title()))
                        .or(() -> when(full, TOO_MANY_EXHIBITS, MOST, MOST_BROUGHT)),
                () -> new Event.ExhibitAdded(presenter, exhibit));
    }

    static Decision remove(Contest contest, Actor actor, Command.RemoveExhibit command) {
        return unless(
                mine(actor, command.presenter())
                        .or(() -> Known.presenter(contest, command.presenter()))
                        .or(() -> unknown(contest, command.presenter(), command.exhibit())),
                () -> new Event.ExhibitRemoved(command.presenter(), command.exhibit()));
    }

    static Decision show(Contest contest, Actor actor, Command.ShowExhibit command, Instant now) {
        int page = command.page() == 0 ? 1 : command.page();
        return unless(
                onStage(contest, actor)
                        .or(() -> unknown(contest, speaker(contest), command.exhibit()))
                        .or(() -> badPage(contest, command.exhibit(), page))
                        .or(() -> tooFast(contest, now)),
                () -> new Event.ExhibitShown(speaker(contest), command.exhibit(), page));
    }

    /** Through all that the presenter has, one exhibit after another. */
    static Decision turn(Contest contest, Actor actor, Command.TurnPage command, Instant now) {
        Optional<Refusal> refusal = onStage(contest, actor).or(() -> tooFast(contest, now));
        if (refusal.isPresent()) return new Decision.Refused(refusal.get());
        List<Sheet> sheets = sheets(contest, speaker(contest));
        int to = command.by() + at(contest, sheets);
        return unless(
                when(to < 0 || to >= sheets.size(), NO_MORE_PAGES),
                () -> new Event.ExhibitShown(
                        speaker(contest),
                        sheets.get(to).exhibit(),
                        sheets.get(to).page()));
    }

    static Decision play(Contest contest, Actor actor, Command.PlayVideo command, Instant now) {
        Duration position = command.position();
        boolean bad = position.isNegative() || position.compareTo(LONGEST_VIDEO) > 0;
        return unless(
                onStage(contest, actor)
                        .or(() -> when(!isVideoShown(contest), NO_VIDEO_SHOWN))
                        .or(() -> when(bad, BAD_POSITION))
                        .or(() -> tooFast(contest, now)),
                () -> new Event.VideoPlayed(command.playing(), position));
    }

    static Decision hide(Contest contest, Actor actor, Instant now) {
        return unless(
                onStage(contest, actor)
                        .or(() -> when(contest.shownExhibit().isEmpty(), NO_EXHIBIT_SHOWN))
                        .or(() -> tooFast(contest, now)),
                Event.ExhibitHidden::new);
    }

    private record Sheet(String exhibit, int page) {}

    private static List<Sheet> sheets(Contest contest, String presenter) {
        return contest.exhibits(presenter).stream()
                .flatMap(e -> IntStream.rangeClosed(1, e.pageCount()).mapToObj(page -> new Sheet(e.id(), page)))
                .toList();
    }

    /** -1 where nothing is shown. */
    private static int at(Contest contest, List<Sheet> sheets) {
        return contest.shownExhibit()
                .map(shown -> sheets.indexOf(new Sheet(shown.exhibit(), shown.page())))
                .orElse(-1);
    }

    /** A presenter has hands on nobody else's material. */
    private static Optional<Refusal> mine(Actor actor, String presenter) {
        return when(actor.role() == Role.PRESENTER && !actor.id().equals(presenter), NO_RIGHT);
    }

    private static Optional<Refusal> onStage(Contest contest, Actor actor) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null) return Optional.of(Refusal.of(NOBODY_ON_STAGE));
        return mine(actor, turn.presenter())
                .or(() -> when(turn.isRevealed(), ALREADY_REVEALED, Known.name(contest, turn.presenter())));
    }

    private static String speaker(Contest contest) {
        return contest.onStage().orElseThrow().presenter();
    }

    private static Optional<Refusal> unknown(Contest contest, String presenter, String exhibit) {
        return when(contest.house().material().exhibit(presenter, exhibit).isEmpty(), UNKNOWN_EXHIBIT, exhibit);
    }

    private static Optional<Refusal> badPage(Contest contest, String id, int page) {
        Exhibit exhibit =
                contest.house().material().exhibit(speaker(contest), id).orElseThrow();
        return when(exhibit instanceof Exhibit.Awaited, EXHIBIT_AWAITED, exhibit.title())
                .or(() -> when(page < 1 || page > exhibit.pageCount(), NO_SUCH_PAGE, exhibit.pageCount()));
    }

    private static boolean isVideoShown(Contest contest) {
        return contest.shownExhibit()
                .flatMap(s -> contest.house().material().exhibit(s.presenter(), s.exhibit()))
                .filter(e -> e instanceof Exhibit.Video)
                .isPresent();
    }

    private static Optional<Refusal> tooFast(Contest contest, Instant now) {
        return when(
                contest.shownExhibit()
                        .filter(s -> now.isBefore(s.at().plus(BETWEEN_TURNS)))
                        .isPresent(),
                TURNED_TOO_FAST);
    }
}
