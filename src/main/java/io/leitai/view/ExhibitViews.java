package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Plan;
import io.leitai.contest.ShownExhibit;
import io.leitai.contest.Slot;
import io.leitai.contest.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What presenters show. A public screen gets the page that is on, and the next one to have it ready, and nothing of who has
 * not taken the stage.
 */
final class ExhibitViews {
    /** A page turned is then there already; more would load every viewer's line with what only a screen needs. */
    private static final int AHEAD = 1;

    private ExhibitViews() {}

    /** @param file its SHA-256 */
    record FileLine(String file, String type, int size) {
        static FileLine of(Exhibit.FileName file) {
            return new FileLine(file.sha256(), file.type(), file.size());
        }
    }

    record PictureLine(FileLine file, int width, int height) {}

    /**
     * @param kind figures, pictures, video or awaited
     * @param figures empty for the other kinds
     * @param pages empty for the other kinds
     * @param video null for the other kinds
     * @param fileName of what the plan promises; else null
     */
    record ExhibitLine(
            String id,
            String kind,
            String title,
            List<Exhibit.Figure> figures,
            List<PictureLine> pages,
            FileLine video,
            String fileName,
            Map<String, String> en) {
        static ExhibitLine of(Exhibit exhibit) {
            return switch (exhibit) {
                case Exhibit.Figures e -> line(e, "figures", e.figures(), List.of(), null, null);
                case Exhibit.Pictures e ->
                    line(
                            e,
                            "pictures",
                            List.of(),
                            e.pages().stream().map(ExhibitViews::picture).toList(),
                            null,
                            null);
                case Exhibit.Video e -> line(e, "video", List.of(), List.of(), FileLine.of(e.file()), null);
                case Exhibit.Awaited e -> line(e, "awaited", List.of(), List.of(), null, e.fileName());
            };
        }

        private static ExhibitLine line(
                Exhibit exhibit,
                String kind,
                List<Exhibit.Figure> figures,
                List<PictureLine> pages,
                FileLine video,
                String fileName) {
            return new ExhibitLine(exhibit.id(), kind, exhibit.title(), figures, pages, video, fileName, exhibit.en());
        }
    }

    /**
     * What is on: one of the three is there, the others are null.
     *
     * @param page from 1
     */
    record Shown(
            String exhibit,
            String title,
            int page,
            int of,
            List<Exhibit.Figure> figures,
            PictureLine picture,
            VideoState video,
            Map<String, String> en) {}

    /** @param positionMs where in the video it was at {@code at}, the server's time */
    record VideoState(FileLine file, boolean playing, long positionMs, Instant at) {}

    /**
     * @param change rises with every exhibit that is added or removed
     * @param shown null: nothing
     * @param ahead what is likely to be shown next
     */
    record OnScreen(int change, Shown shown, List<FileLine> ahead) {}

    static OnScreen onScreen(Contest contest) {
        String speaker = contest.onStage()
                .filter(turn -> !turn.isRevealed())
                .map(Turn::presenter)
                .orElse(null);
        List<Exhibit> all = speaker == null ? List.of() : contest.exhibits(speaker);
        ShownExhibit shown = contest.shownExhibit().orElse(null);
        return new OnScreen(contest.exhibitChanges(), shown == null ? null : shown(contest, shown), ahead(all, shown));
    }

    record Shelf(String presenter, String name, String unit, Map<String, String> en, List<ExhibitLine> exhibits) {}

    /** @param video where it stands; null where none is on */
    record OnNow(String presenter, String exhibit, int page, VideoState video) {}

    /** @param shown null: nothing @param shelves of every presenter, in the running order */
    record All(Parts.Head contest, int change, OnNow shown, List<Shelf> shelves) {}

    static All all(Contest contest) {
        return new All(
                Parts.Head.of(contest),
                contest.exhibitChanges(),
                contest.shownExhibit()
                        .map(s -> new OnNow(
                                s.presenter(),
                                s.exhibit(),
                                s.page(),
                                shown(contest, s).video()))
                        .orElse(null),
                contest.runningOrder().stream()
                        .map(Slot::presenter)
                        .flatMap(id -> contest.presenter(id).stream())
                        .map(presenter -> shelf(contest, presenter))
                        .toList());
    }

    /**
     * One presenter's own.
     *
     * @param onStage whether pages can be turned
     * @param shown the exhibit that is on; null: none
     * @param page of it; 0: none
     * @param video where it stands; null where none is on
     * @param changes what concerns the presenter and was not acknowledged
     */
    record Own(
            Parts.Head contest,
            Shelf shelf,
            boolean onStage,
            String shown,
            int page,
            VideoState video,
            List<ChangeViews.Line> changes) {}

    static Optional<Record> of(Contest contest, String id) {
        return contest.presenter(id).map(presenter -> {
            ShownExhibit shown =
                    contest.shownExhibit().filter(s -> s.presenter().equals(id)).orElse(null);
            boolean onStage = contest.onStage()
                    .filter(turn -> turn.presenter().equals(id) && !turn.isRevealed())
                    .isPresent();
            return new Own(
                    Parts.Head.of(contest),
                    shelf(contest, presenter),
                    onStage,
                    shown == null ? null : shown.exhibit(),
                    shown == null ? 0 : shown.page(),
                    shown == null ? null : shown(contest, shown).video(),
                    ChangeViews.forPresenter(contest, id));
        });
    }

    private static Shelf shelf(Contest contest, Plan.Presenter presenter) {
        return new Shelf(
                presenter.id(),
                presenter.name(),
                presenter.unit(),
                presenter.en(),
                contest.exhibits(presenter.id()).stream().map(ExhibitLine::of).toList());
    }

    private static Shown shown(Contest contest, ShownExhibit shown) {
        Exhibit exhibit = contest.exhibits(shown.presenter()).stream()
                .filter(e -> e.id().equals(shown.exhibit()))
                .findFirst()
                .orElseThrow();
        return new Shown(
                exhibit.id(),
                exhibit.title(),
                shown.page(),
                exhibit.pageCount(),
                exhibit instanceof Exhibit.Figures figures ? figures.figures() : null,
                exhibit instanceof Exhibit.Pictures pictures
                        ? picture(pictures.pages().get(shown.page() - 1))
                        : null,
                exhibit instanceof Exhibit.Video video
                        ? new VideoState(
                                FileLine.of(video.file()),
                                shown.playing(),
                                shown.position().toMillis(),
                                shown.at())
                        : null,
                exhibit.en());
    }

    private static PictureLine picture(Exhibit.Picture picture) {
        return new PictureLine(FileLine.of(picture.file()), picture.width(), picture.height());
    }

    /** The files after what is on; before anything is on, the first. */
    private static List<FileLine> ahead(List<Exhibit> all, ShownExhibit shown) {
        return all.stream()
                .flatMap(ExhibitViews::files)
                .skip(shown == null ? 0 : before(all, shown))
                .limit(AHEAD)
                .map(FileLine::of)
                .toList();
    }

    /** How many files come before the next page's. */
    private static long before(List<Exhibit> all, ShownExhibit shown) {
        long before = 0;
        for (Exhibit exhibit : all) {
            if (exhibit.id().equals(shown.exhibit()))
                return before + (files(exhibit).findAny().isEmpty() ? 0 : shown.page());
            before += files(exhibit).count();
        }
        return before;
    }

    private static Stream<Exhibit.FileName> files(Exhibit exhibit) {
        return switch (exhibit) {
            case Exhibit.Figures e -> Stream.empty();
            case Exhibit.Pictures e -> e.pages().stream().map(Exhibit.Picture::file);
            case Exhibit.Video e -> Stream.of(e.file());
            case Exhibit.Awaited e -> Stream.empty();
        };
    }
}
