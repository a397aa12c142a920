package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.live.Answer;
import io.leitai.live.Work;
import io.leitai.view.ViewName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Contests, wherever they are hosted. */
public interface Cluster extends AutoCloseable {

    /** @param state planned, open or closed @param readOnly why nothing can be written, or null */
    record Summary(String id, String title, String state, boolean rehearsal, String readOnly) {}

    CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal);

    /** A receipt comes when this machine knows what it stands for, so that whoever asks here next finds it. */
    CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command);

    /** A receipt comes as soon as the command is saved: for whoever is told by frames what came of it. */
    CompletableFuture<Answer> submitUnawaited(String contest, String commandId, Actor actor, Command command);

    List<Summary> contests();

    /** The contest as it is now, or as of the newest that this machine knows. */
    Optional<Contest> contest(String id);

    /** The view as it is now; empty where there is no such contest, judge or venue. */
    Optional<Frame> frame(String contest, ViewName view);

    /**
     * Frames of a view from now on, beginning with the present one; called on one thread, in order, merged to
     * {@code framesPerSecond}. Closing the handle ends it.
     */
    AutoCloseable watch(String contest, ViewName view, Consumer<Frame> watcher);

    /** Whether this machine hosts the contest just now. */
    boolean hosts(String contest);

    /** Empty where what this machine shows of the contest is the newest; else the time up to which it knew. */
    Optional<Instant> asOf(String contest);

    /** Done when this machine knows all of a contest that any machine had written at this moment; or after a second. */
    CompletableFuture<Void> upToDate(String contest);

    /** Told, on any thread, each time somebody took a seat or was sent away, on whichever machine. */
    void onSeats(Runnable told);

    /** Tells the other machines that are there something about a contest; it may be lost. Alone: nobody. */
    void tell(String topic, String contest, byte[] what);

    /** On any thread. @see #onTold */
    interface Hearer {
        /** @param from a machine's process, another after its restart */
        void hear(String from, String contest, byte[] what);
    }

    /** Who hears what other machines {@link #tell} of a topic. */
    void onTold(String topic, Hearer hearer);

    /**
     * @param contests it hosts
     * @param leaving it gives them away and takes none
     * @param drained it does so because somebody wished it
     * @param self it is this machine
     */
    record Node(String name, String release, List<String> contests, boolean leaving, boolean drained, boolean self) {}

    /** Those that are heard of, by name. A machine that is alone has no name, and there is none. */
    List<Node> nodes();

    /** @param node the host's name, or who was it last; null: nobody @param leased whether its lease runs */
    record Hosted(String contest, String node, long term, boolean leased) {}

    /** Who hosts each contest, as far as is known here, in the order of {@link #contests()}. Alone: none are told of. */
    List<Hosted> hosted();

    /** Whether other machines go on without this one, so that people are better off there. */
    boolean isCutOff();

    enum Move {
        DONE,
        NO_SUCH_NODE,
        /** Nobody hosts it just now. */
        NO_HOST,
        /** It has a host, or gets one, but not the one that was asked for. */
        FAILED
    }

    /** Gives a contest to another machine; for a moment nobody writes it. */
    CompletableFuture<Move> move(String contest, String node);

    enum Drain {
        DONE,
        /** It gives its contests away, and is not through with it. */
        UNDER_WAY,
        NO_SUCH_NODE,
        /** Nobody else would take them. */
        NO_OTHER_NODE
    }

    /** A machine gives its contests to others, and takes none until {@link #undrain} or its restart. */
    CompletableFuture<Drain> drain(String node);

    CompletableFuture<Drain> undrain(String node);

    /** Whether this machine is drained. */
    boolean isDrained();

    /** What this machine's writer does. */
    Work work();

    @Override
    void close();
}
