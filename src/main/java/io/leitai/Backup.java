package io.leitai;

import io.leitai.ledger.StoreUnusable;
import io.leitai.ledger.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a store, also while a server uses it. */
@Command(
        name = "backup",
        description = {
            "Copies the store into one file, also while the server runs, and checks the copy.",
            "To restore: stop the server, put the file into an empty data folder as leitai.db, start the server.",
            "Of a PostgreSQL it makes such a file too, with which one server goes on alone."
        },
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Mixin
    private WhichStore store;

    @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet")
    private Path target;

    @Override
    public Integer call() {
        try {
            return report(
                    store.isDatabase()
                            ? io.leitai.ledger.Backup.copy(store.database(), target)
                            : io.leitai.ledger.Backup.copy(store.folder(), target));
        } catch (Config.Invalid e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** A line for each contest; 1 where a chain is broken, in the copy because in the store. */
    private static int report(Map<String, Verdict> verdicts) {
        int exit = 0;
        for (Map.Entry<String, Verdict> contest : verdicts.entrySet())
            switch (contest.getValue()) {
                case Verdict.Sound sound ->
                    System.out.println(contest.getKey() + "  " + sound.entries() + " entries  " + sound.head());
                case Verdict.Broken broken -> {
                    System.err.println(contest.getKey() + "  broken at entry " + broken.seq() + ": " + broken.why());
                    exit = 1;
                }
            }
        return exit;
    }
}
