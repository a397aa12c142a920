package io.leitai;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.drill.Manner;
import io.leitai.plan.PlanReader;
import io.leitai.tabulate.Fault;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A rehearsal of any plan with simulated people, its data kept apart. */
@Command(
        name = "drill",
        description = {
            "Rehearses a plan: simulated people direct it, judge it and vote, until somebody takes a seat.",
            "Its data are kept apart, in a folder of its own for each rehearsal, and every screen says so."
        },
        mixinStandardHelpOptions = true)
final class Rehearse extends Serving {
    private static final int FASTEST = 100;
    private static final int MOST_VOTERS = 20_000;
    private static final int MOST_TROUBLE = 90;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PLAN.yaml",
            description = "The plan; without it the sample's")
    private Path file;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many times as fast as the plan says, 1 to 100")
    private int speed;

    @Option(
            names = "--audience",
            paramLabel = "N",
            defaultValue = "200",
            description = "So many vote where the plan has a public vote, 0 to 20000")
    private int audience;

    @Option(
            names = "--trouble",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Of what simulated phones send and hear, so much is late or lost and sent again, 0 to 90")
    private int trouble;

    private Plan plan;

    Rehearse(Ahead ahead) {
        super(ahead);
    }

    @Override
    public Integer call() {
        try {
            within("--speed", speed, 1, FASTEST);
            within("--audience", audience, 0, MOST_VOTERS);
            within("--trouble", trouble, 0, MOST_TROUBLE);
            plan = file == null ? Sample.plan() : read(file);
        } catch (Failure e) {
            System.err.println(e.getMessage());
            return 2;
        }
        return super.call();
    }

    @Override
    void prepare(Cluster cluster) {
        for (Cluster.Summary contest : cluster.contests())
            if (!contest.rehearsal())
                throw new Failure(
                        "The data hold " + contest.id()
                                + ", which is no rehearsal: a drill keeps its data apart. Leave --data out, or name another folder.");
        if (cluster.contest(plan.id()).isEmpty())
            cluster.plan(UUID.randomUUID().toString(), new Actor("drill", Role.ORGANISER), plan, true)
                    .join();
    }

    @Override
    Manner manner() {
        return Manner.timesAsFast(speed, audience, trouble);
    }

    @Override
    String usualData() {
        return Path.of("data", "drill", LocalDateTime.now().format(WHEN)).toString();
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw new Failure(option + ": " + value + " is not from " + least + " to " + most);
    }

    private static Plan read(Path file) {
        return switch (PlanReader.read(Spreadsheets.read(file).bytes())) {
            case PlanReader.Read read -> read.plan();
            case PlanReader.Wrong wrong ->
                throw new Failure(wrong.problems().stream()
                        .map(problem -> Fault.of(file.toString(), problem).toString())
                        .collect(Collectors.joining("\n")));
        };
    }
}
