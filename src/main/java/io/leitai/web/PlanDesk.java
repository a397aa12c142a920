package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Drafts;
import io.leitai.ledger.Drafts.Draft;
import io.leitai.plan.PlanCheck;
import io.leitai.plan.PlanEdit;
import io.leitai.plan.PlanText;
import io.leitai.plan.PlanWriter;
import io.leitai.web.guard.Rates;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** {@code /api/v1/plans}: plans while they are written: checked as a file is, changed as forms say, kept as drafts. */
final class PlanDesk {
    private static final String PATH = "/api/v1/plans";
    private static final int DRAFTS_MOST = 200;
    private static final int TITLE_MOST = 120;

    /** What a draft may begin as, beside a contest's plan: files under {@code config/contests}. */
    static final Map<String, String> SAMPLES = samples();

    private final Cluster cluster;
    private final SignIn signIn;
    private final Posts posts;
    private final Drafts drafts;
    private final InstantSource clock;

    PlanDesk(Cluster cluster, SignIn signIn, Rates rates, Drafts drafts, InstantSource clock) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.posts = new Posts(signIn, rates);
        this.drafts = drafts;
        this.clock = clock;
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("smallest", "examples/smallest.yaml");
        samples.put("weixian-8", "weixian-8.yaml");
        samples.put("two-panels", "examples/two-panels.yaml");
        samples.put("county-public", "examples/county-public.yaml");
        samples.put("figure-skating", "examples/figure-skating.yaml");
        return samples;
    }

    void mount(Router router) {
        posts.file(router, PATH + "/check", Api::mayPlan, PlanChecks::check);
        posts.longJson(router, PATH + "/edit", Api::mayPlan, PlanChecks::edit);
        router.get(PATH).handler(ctx -> organiser(ctx, by -> list(ctx)));
        posts.file(router, PATH, Api::mayPlan, organised(this::add));
        router.get(PATH + "/:draft").handler(ctx -> organiser(ctx, by -> draft(ctx)));
        router.delete(PATH + "/:draft").handler(ctx -> organiser(ctx, by -> remove(ctx)));
        posts.file(router, PATH + "/:draft", Api::mayPlan, organised(this::replace));
        router.get("/api/v1/contests/:contest/plan").handler(this::ofContest);
    }

    // ---- drafts

    private record DraftLine(String id, long version, String title, String editor, Instant at) {
        static DraftLine of(Draft draft) {
            return new DraftLine(draft.id(), draft.version(), draft.title(), draft.editor(), draft.at());
        }
    }

    private void list(RoutingContext ctx) {
        Answering.blocking(
                ctx,
                () -> drafts.all().stream().map(DraftLine::of).toList(),
                lines -> Api.json(ctx, 200, Map.of("drafts", lines, "samples", SAMPLES.keySet())));
    }

    /** A file, or nothing and {@code ?contest=} or {@code ?sample=}: that one's plan, under an id that is free. */
    private void add(RoutingContext ctx, Actor by) {
        byte[] file = Posts.bytes(ctx);
        String contest = ctx.request().getParam("contest");
        String sample = ctx.request().getParam("sample");
        if ((contest != null && cluster.contest(contest).isEmpty())
                || (sample != null && !SAMPLES.containsKey(sample))) {
            Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND));
            return;
        }
        Answering.blocking(
                ctx,
                () -> contest != null ? cloned(contest) : sample != null ? renamed(sample(sample)) : file,
                text -> kept(ctx, text, check -> {
                    Draft draft = made(UUID.randomUUID().toString(), 1, text, check, by);
                    Answering.blocking(ctx, () -> drafts.add(draft, DRAFTS_MOST), added -> {
                        if (added) Api.json(ctx, 201, DraftLine.of(draft));
                        else Problem.send(ctx, 409, Refusal.of(Code.DRAFTS_FULL, DRAFTS_MOST));
                    });
                }));
    }

    private byte[] cloned(String contest) {
        return renamed(PlanWriter.write(cluster.contest(contest).orElseThrow().plan()));
    }

    /** Under an id that no contest has. */
    private byte[] renamed(String yaml) {
        String id = (String)
                ((Map<?, ?>) PlanCheck.of(yaml.getBytes(StandardCharsets.UTF_8)).plan()).get("id");
        int n = 2;
        String free = id;
        while (cluster.contest(free).isPresent()) free = id + "-" + n++;
        PlanEdit edit = new PlanEdit.Put(List.of("id"), free, List.of());
        String text =
                free.equals(id) ? yaml : PlanText.edit(yaml, List.of(edit)).orElseThrow();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sample(String name) {
        Path file = Path.of("config", "contests", SAMPLES.get(name));
        try (InputStream in = Files.isRegularFile(file)
                ? Files.newInputStream(file)
                : PlanDesk.class.getResourceAsStream("/config/contests/" + SAMPLES.get(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on where the bytes are text, however wrong the plan is. */
    private void kept(RoutingContext ctx, byte[] text, Consumer<PlanCheck> then) {
        if (PlanCheck.isText(text)) Answering.blocking(ctx, () -> PlanCheck.of(text), then);
        else
            PlanFiles.wrong(
                    ctx,
                    PlanCheck.of(text).problems().stream()
                            .map(PlanCheck.Found::problem)
                            .toList());
    }

    private Draft made(String id, long version, byte[] text, PlanCheck check, Actor by) {
        Object title = check.plan() instanceof Map<?, ?> plan ? plan.get("title") : null;
        String shown = title instanceof String said ? said.strip() : "";
        int end = shown.offsetByCodePoints(0, Math.min(TITLE_MOST, shown.codePointCount(0, shown.length())));
        return new Draft(id, version, shown.substring(0, end), text, by.id(), clock.instant());
    }

    private void draft(RoutingContext ctx) {
        found(
                ctx,
                draft -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(HttpHeaders.ETAG, etag(draft.version()))
                        .end(Buffer.buffer(draft.text())));
    }

    /** Only in the place of the version that {@code If-Match} names: what another wrote meanwhile is never written over unseen. */
    private void replace(RoutingContext ctx, Actor by) {
        byte[] text = Posts.bytes(ctx);
        String match = ctx.request().getHeader(HttpHeaders.IF_MATCH);
        if (match == null) {
            Problem.send(ctx, 428, Refusal.of(Code.MALFORMED, "If-Match"));
            return;
        }
        found(ctx, there -> {
            if (!match.equals(etag(there.version()))) changed(ctx, there);
            else
                kept(ctx, text, check -> {
                    Draft draft = made(there.id(), there.version() + 1, text, check, by);
                    Answering.blocking(ctx, () -> drafts.replace(draft), replaced -> {
                        if (replaced) Api.json(ctx, 200, DraftLine.of(draft));
                        else found(ctx, newer -> changed(ctx, newer));
                    });
                });
        });
    }

    private static void changed(RoutingContext ctx, Draft newer) {
        Refusal refusal = Refusal.of(Code.DRAFT_CHANGED, newer.editor());
        Problem.send(
                ctx,
                412,
                refusal.code().wireName(),
                refusal.say(Language.of(ctx.request())),
                Map.of("draft", DraftLine.of(newer)));
    }

    private void remove(RoutingContext ctx) {
        String id = ctx.pathParam("draft");
        Answering.blocking(ctx, () -> drafts.remove(id), removed -> {
            if (removed) ctx.response().setStatusCode(204).end();
            else Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND));
        });
    }

    private void found(RoutingContext ctx, Consumer<Draft> then) {
        String id = ctx.pathParam("draft");
        Answering.blocking(
                ctx,
                () -> drafts.draft(id),
                draft -> draft.ifPresentOrElse(then, () -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND))));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    // ---- a contest's plan

    /** As it is now, with all that was changed while the contest ran. */
    private void ofContest(RoutingContext ctx) {
        String id = ctx.pathParam("contest");
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (!who.isSignedIn()) {
                Problem.send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
                return;
            }
            Actor actor = Api.actor(ctx, who, id);
            if (actor == null) return;
            Optional<Contest> contest = cluster.contest(id);
            if (actor.role() != Role.ORGANISER && actor.role() != Role.DIRECTOR)
                Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
            else if (contest.isEmpty()) Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            else
                ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(PlanWriter.write(contest.get().plan()));
        });
    }

    // ---- who

    private void organiser(RoutingContext ctx, Consumer<Actor> then) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> organiser(ctx, who, then));
    }

    private static BiConsumer<RoutingContext, Who> organised(BiConsumer<RoutingContext, Actor> then) {
        return (ctx, who) -> organiser(ctx, who, by -> then.accept(ctx, by));
    }

    /** Of every contest: as for making one. */
    private static void organiser(RoutingContext ctx, Who who, Consumer<Actor> then) {
        Actor by = AccountsApi.organiser(who);
        if (by == null) Problem.noRight(ctx, who.isSignedIn());
        else then.accept(by);
    }
}
