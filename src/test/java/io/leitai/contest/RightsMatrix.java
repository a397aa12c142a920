package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Stories.give;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Component;
import io.leitai.scoring.Method;
import io.leitai.scoring.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every role tries every command at every point of a contest; `docs/rights.md` shows what comes of it. */
final class RightsMatrix {
    /** How a role is written in the table. */
    static final Map<Role, Character> LETTERS = letters();

    private static final Actor CITIZEN = new Actor("a-1", Role.AUDIENCE);
    private static final String BATCH = "b1";

    /** The points of a contest, in the order of its table's columns. Zhao is on stage from the third on. */
    static Map<String, Scenario> stations() {
        Map<String, Scenario> stations = new LinkedHashMap<>();
        Scenario planned = Scenario.given(contestPlan());
        Scenario waiting = planned.with(DIRECTOR, new Open());
        Scenario called = waiting.with(DIRECTOR, new CallNext());
        Scenario speaking = called.with(DIRECTOR, new StartPhase(null));
        Scenario scoring = Stories.scoringRuns(speaking);
        Scenario over =
                scoring.with(WANG_FANG, give(ZHAO, 1, marks("20", "60"))).after(Duration.ofSeconds(101));
        Scenario locked = over.with(DIRECTOR, new Lock());
        Scenario certified = locked.with(SUPERVISOR, new Certify());
        Scenario revealed = certified.with(DIRECTOR, new Reveal());
        stations.put("planned", planned);
        stations.put("waiting", waiting);
        stations.put("called", called);
        stations.put("running", speaking);
        stations.put("paused", speaking.with(DIRECTOR, new Pause()));
        stations.put("scoring", scoring);
        stations.put("time up", over);
        stations.put("locked", locked);
        stations.put("certified", certified);
        stations.put("revealed", revealed);
        stations.put(
                "closed", revealedByHall(revealedByHall(revealed, QIAN), SUN).with(ORGANISER, new Close()));
        return stations;
    }

    private static Scenario revealedByHall(Scenario before, String presenter) {
        Scenario speaking = before.with(DIRECTOR, new CallPresenter(presenter)).with(DIRECTOR, new StartPhase(null));
        return speaking.with(WANG_FANG, give(presenter, 1, marks("20", "60")))
                .with(DIRECTOR, new Lock())
                .with(SUPERVISOR, new Certify())
                .with(DIRECTOR, new Reveal());
    }

    /** What comes of a command that a role gives at this point; what it needs beforehand was done as far as it can be. */
    static Decision decide(Scenario point, Role role, Command command) {
        return when(point, role, command).decision();
    }

    static Scenario.Outcome when(Scenario point, Role role, Command command) {
        return prepared(point, command).when(actor(role), as(role, command));
    }

    static String letters(Set<Role> roles) {
        StringBuilder text = new StringBuilder();
        LETTERS.forEach((role, letter) -> {
            if (roles.contains(role)) text.append(letter);
        });
        return text.toString();
    }

    /** The people of the contest on their seats; anybody else is somebody. */
    private static Actor actor(Role role) {
        return switch (role) {
            case JUDGE -> LI_NA;
            case AUDIENCE -> CITIZEN;
            case PRESENTER -> new Actor(ZHAO, role);
            case VENUE -> new Actor("v1", role);
            case CLOCK -> Actor.CLOCK;
            case ORGANISER, DIRECTOR, CLERK, SUPERVISOR, HOST, BROADCASTER, AUDITOR -> new Actor("somebody", role);
        };
    }

    /** The public marks one criterion. */
    private static Command as(Role role, Command command) {
        if (command instanceof GiveMarks && role == Role.AUDIENCE)
            return give(ZHAO, 1, Map.of("results", points("60")));
        return command;
    }

    private static Scenario prepared(Scenario point, Command command) {
        Scenario ready = point;
        for (Function<Scenario, Scenario> step : steps(command)) ready = step.apply(ready);
        return ready;
    }

    private static List<Function<Scenario, Scenario>> steps(Command command) {
        List<Function<Scenario, Scenario>> steps = new ArrayList<>();
        switch (command) {
            case Close c -> {
                steps.add(tried(DIRECTOR, new Withdraw(QIAN, REASON)));
                steps.add(tried(DIRECTOR, new Withdraw(SUN, REASON)));
            }
            case Resume c -> steps.add(tried(DIRECTOR, new Pause()));
            case BringBack c -> steps.add(tried(DIRECTOR, new Skip(SUN)));
            case ReopenSheet c -> steps.add(tried(LI_NA, give(ZHAO, 1, marks("22", "60"))));
            case AdmitLateMarks c -> steps.add(RightsMatrix::late);
            case RefuseLateMarks c -> steps.add(RightsMatrix::late);
            case CancelDeduction c -> steps.add(tried(CLERK, new Deduct(ZHAO, 1, points("1"), REASON)));
            case ConfirmCorrection c -> steps.add(correction());
            case RejectCorrection c -> steps.add(correction());
            case ConfirmRules c -> steps.add(rules());
            case RejectRules c -> steps.add(rules());
            case Undo c -> steps.add(tried(DIRECTOR, new ShowScene(Scene.BLACK)));
            case RevealBack c -> steps.add(tried(DIRECTOR, new RevealNext()));
            case AcknowledgeChange c ->
                steps.add(tried(DIRECTOR, new SetPhaseLength("present", Duration.ofMinutes(5))));
            case AnswerProblem c -> steps.add(tried(LI_NA, new ReportProblem(ReportedProblem.Kind.PHONE, "")));
            case AssignSpare c -> steps.add(tried(CLERK, new MintSpares(2, BATCH)));
            case ApproveSeat c -> steps.addAll(asks());
            case DenySeat c -> steps.addAll(asks());
            case RevokeSeat c -> steps.add(slip(BATCH));
            case RemoveExhibit c -> steps.add(brought(ExhibitingTest.water()));
            case ShowExhibit c -> steps.add(brought(ExhibitingTest.water()));
            case TurnPage c -> steps.add(brought(ExhibitingTest.water()));
            case PlayVideo c -> steps.addAll(shown(ExhibitingTest.film("film")));
            case HideExhibit c -> steps.addAll(shown(ExhibitingTest.water()));
            default -> {}
        }
        return steps;
    }

    /** Whatever comes of it: where it can't be done, neither can what needs it. */
    private static Function<Scenario, Scenario> tried(Actor actor, Command command) {
        return before -> {
            Scenario.Outcome outcome = before.when(actor, command);
            return outcome.decision() instanceof Decision.Accepted ? outcome.done() : before;
        };
    }

    private static Function<Scenario, Scenario> correction() {
        return tried(CLERK, new ProposeCorrection(ZHAO, 1, null, null, points("1"), REASON));
    }

    private static Function<Scenario, Scenario> rules() {
        return tried(SUPERVISOR, new ProposeRules(withVisit(OtherRules.withVote(), "0.75"), REASON));
    }

    private static Function<Scenario, Scenario> brought(Exhibit exhibit) {
        return tried(ORGANISER, new AddExhibit(ZHAO, exhibit));
    }

    private static List<Function<Scenario, Scenario>> shown(Exhibit exhibit) {
        return List.of(brought(exhibit), tried(DIRECTOR, new ShowExhibit(exhibit.id(), 1)), before -> before.after(1));
    }

    private static Function<Scenario, Scenario> slip(String batch) {
        return tried(ORGANISER, new MintSeats(Role.JUDGE, List.of(LI_NA.id()), Means.SLIP, batch));
    }

    /** A second phone asks for Li Na's seat. */
    private static List<Function<Scenario, Scenario>> asks() {
        return List.of(
                slip(BATCH),
                tried(LI_NA, new TakeSeat(Means.SLIP, BATCH, 0, 0, "p-1", "iPhone", "4711")),
                slip("b2"),
                tried(LI_NA, new TakeSeat(Means.SLIP, "b2", 0, 0, "p-2", "Android", "0815")));
    }

    /** Li Na's marks, made while Zhao was scored, arrive now. */
    private static Scenario late(Scenario point) {
        GiveMarks made = new GiveMarks(ZHAO, 1, marks("22", "60"), false, NINE.plusSeconds(565));
        return tried(LI_NA, made).apply(point);
    }

    /** Judges in the hall, the public votes, a visit beforehand gives points, and the clock locks. */
    private static Plan contestPlan() {
        Plan plan = People.plan(withVisit(OtherRules.withVote(), "0.5"));
        return plan.with(
                plan.presenters(),
                plan.rules(),
                plan.judges(),
                People.plan(true).turn());
    }

    private static Rules withVisit(Rules rules, String weight) {
        Method how = rules.how();
        List<Component> components = new ArrayList<>(how.components());
        components.add(new Component(
                "visit",
                "观摩",
                Component.Use.ADDED,
                points(weight),
                false,
                false,
                points("0"),
                points("100"),
                Map.of()));
        return new Rules(
                rules.criteria(),
                rules.panels(),
                rules.total(),
                new Method(
                        how.order(),
                        how.combine(),
                        how.winner(),
                        how.steps(),
                        how.turns(),
                        components,
                        how.ties(),
                        how.groups()));
    }

    private static Map<Role, Character> letters() {
        Map<Role, Character> letters = new LinkedHashMap<>();
        letters.put(Role.ORGANISER, 'O');
        letters.put(Role.DIRECTOR, 'D');
        letters.put(Role.CLERK, 'C');
        letters.put(Role.SUPERVISOR, 'S');
        letters.put(Role.HOST, 'H');
        letters.put(Role.JUDGE, 'J');
        letters.put(Role.PRESENTER, 'P');
        letters.put(Role.VENUE, 'V');
        letters.put(Role.AUDIENCE, 'A');
        letters.put(Role.BROADCASTER, 'B');
        letters.put(Role.AUDITOR, 'U');
        letters.put(Role.CLOCK, 'K');
        if (!letters.keySet().equals(EnumSet.allOf(Role.class))) throw new AssertionError("a role without a letter");
        return letters;
    }

    private RightsMatrix() {}
}
