package io.leitai;

import io.leitai.ledger.StoreUnusable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a contest's whole ledger into a file, and its files beside it. */
@Command(
        name = "export",
        description = {
            "Writes a contest's whole ledger into a file, also while the server runs, checks it and prints its head's hash.",
            "Photographs of paper sheets and presenters' files go into the folder LEDGER.jsonl.blobs beside it.",
            "`import` takes it into another store. Nothing is withheld in it: it is for the organiser's eyes."
        },
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Mixin
    private WhichStore store;

    @Parameters(index = "0", paramLabel = "CONTEST", description = "The contest's id")
    private String contest;

    @Parameters(index = "1", paramLabel = "LEDGER.jsonl", description = "Must not be there yet")
    private Path target;

    @Override
    public Integer call() {
        try {
            var written = store.isDatabase()
                    ? io.leitai.ledger.Export.write(store.database(), contest, target)
                    : io.leitai.ledger.Export.write(store.folder(), contest, target);
            System.out.println(contest + "  " + written.ledger().entries() + " entries  "
                    + written.ledger().head());
            if (written.files() > 0) System.out.println(written.files() + " files in " + target + ".blobs");
            return 0;
        } catch (Config.Invalid e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (StoreUnusable e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
