package io.leitai.plan;

/** A plan's file, and a series'. What is read as a plan and written again is read as the same plan. */
public final class PlansFuzz {
    private PlansFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (PlanReader.read(input)) {
            case PlanReader.Wrong wrong -> {
                if (wrong.problems().isEmpty()) throw new AssertionError("wrong without a reason");
                wrong.problems().forEach(PlansFuzz::stands);
            }
            case PlanReader.Read read -> {
                String written = PlanWriter.write(read.plan());
                if (!(PlanReader.read(written) instanceof PlanReader.Read again)
                        || !again.plan().equals(read.plan()))
                    throw new AssertionError("written again it is another plan:\n" + written);
            }
        }
        switch (SeriesReader.read(input)) {
            case SeriesReader.Wrong wrong -> wrong.problems().forEach(PlansFuzz::stands);
            case SeriesReader.Read read -> read.series().id();
        }
    }

    private static void stands(Problem problem) {
        if (problem.line() < 1
                || problem.column() < 1
                || problem.zh().isBlank()
                || problem.en().isBlank()) throw new AssertionError(problem.toString());
    }
}
