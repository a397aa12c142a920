package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.live.Answer;
import io.leitai.live.Live;
import io.leitai.live.Work;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All contests on this machine. Views are made on a thread of their own, so that a commit never waits for one. */
public final class SingleNode implements Cluster {
    private record Key(String contest, ViewName view) {}

    private final Live live;
    private final Schedule schedule;
    private final int framesPerSecond;

    /** Only of views that exist, so a contest's judges and venues bound it. */
    private final Map<Key, Picture> pictures = new ConcurrentHashMap<>();

    /** By contest; the view thread's alone. */
    private final Map<String, Map<ViewName, Audience>> audiences = new HashMap<>();

    /**
     * @param live stays the caller's to close, before this
     * @param framesPerSecond of one view, 1 to 1000
     */
    public SingleNode(Live live, int framesPerSecond) {
        this(live, framesPerSecond, new ViewThread());
    }

    SingleNode(Live live, int framesPerSecond, Schedule schedule) {
        this.live = live;
        this.schedule = schedule;
        this.framesPerSecond = framesPerSecond;
        live.observe((after, events) -> schedule.run(() -> committed(after.id(), events)));
    }

    @Override
    public CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal) {
        return live.plan(commandId, actor, plan, rehearsal);
    }

    @Override
    public CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command) {
        return live.submit(contest, commandId, actor, command);
    }

    @Override
    public CompletableFuture<Answer> submitUnawaited(String contest, String commandId, Actor actor, Command command) {
        return submit(contest, commandId, actor, command);
    }

    @Override
    public List<Summary> contests() {
        return live.all().stream().map(SingleNode::summary).toList();
    }

    @Override
    public Optional<Contest> contest(String id) {
        return live.running(id).map(Live.Running::contest);
    }

    @Override
    public Optional<Frame> frame(String contest, ViewName view) {
        return live.running(contest)
                .flatMap(now -> picture(new Key(contest, view), now).of(now));
    }

    @Override
    public AutoCloseable watch(String contest, ViewName view, Consumer<Frame> watcher) {
        if (frame(contest, view).isEmpty()) throw new IllegalArgumentException("no view " + view + " of " + contest);
        var seat = new Audience.Seat(watcher);
        schedule.run(() -> audience(contest, view).join(seat));
        return () -> {
            seat.leave();
            schedule.run(() -> leave(contest, view, seat));
        };
    }

    @Override
    public boolean hosts(String contest) {
        return live.running(contest).isPresent();
    }

    @Override
    public Optional<Instant> asOf(String contest) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<Void> upToDate(String contest) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onSeats(Runnable told) {
        live.observe((after, events) -> {
            if (Seated.isAmong(events)) told.run();
        });
    }

    @Override
    public List<Node> nodes() {
        return List.of();
    }

    @Override
    public List<Hosted> hosted() {
        return List.of();
    }

    @Override
    public CompletableFuture<Drain> drain(String node) {
        return CompletableFuture.completedFuture(Drain.NO_SUCH_NODE);
    }

    @Override
    public CompletableFuture<Drain> undrain(String node) {
        return CompletableFuture.completedFuture(Drain.NO_SUCH_NODE);
    }

    @Override
    public boolean isDrained() {
        return false;
    }

    @Override
    public void tell(String topic, String contest, byte[] what) {}

    @Override
    public void onTold(String topic, Hearer hearer) {}

    @Override
    public boolean isCutOff() {
        return false;
    }

    @Override
    public CompletableFuture<Move> move(String contest, String node) {
        return CompletableFuture.completedFuture(Move.NO_SUCH_NODE);
    }

    @Override
    public Work work() {
        return live.work();
    }

    @Override
    public void close() {
        schedule.close();
    }

    static Summary summary(Live.Running running) {
        Contest contest = running.contest();
        return new Summary(
                running.id(),
                contest.plan().title(),
                contest.state().name().toLowerCase(Locale.ROOT),
                contest.rehearsal(),
                running.readOnly());
    }

    private Picture picture(Key key, Live.Running now) {
        Picture known = pictures.get(key);
        if (known != null) return known;
        var made = new Picture(key.contest(), key.view());
        if (made.of(now).isEmpty()) return made;
        Picture before = pictures.putIfAbsent(key, made);
        return before == null ? made : before;
    }

    private Audience audience(String contest, ViewName view) {
        return audiences
                .computeIfAbsent(contest, c -> new HashMap<>())
                .computeIfAbsent(view, v -> new Audience(schedule, framesPerSecond, () -> frame(contest, v)));
    }

    private void leave(String contest, ViewName view, Audience.Seat seat) {
        Map<ViewName, Audience> ofContest = audiences.get(contest);
        if (ofContest != null && ofContest.containsKey(view))
            ofContest.get(view).leave(seat);
    }

    private void committed(String contest, List<Event> events) {
        audiences.getOrDefault(contest, Map.of()).forEach((view, audience) -> {
            if (audience.isEmpty()) return;
            if (events.isEmpty() || events.stream().anyMatch(event -> Views.touches(event, view))) audience.stir();
        });
    }
}
