package io.leitai;

import io.leitai.ledger.Import.Imported;
import io.leitai.ledger.Import.Refused;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.Store;
import io.leitai.ledger.StoreUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a contest's whole ledger into a store. */
@Command(
        name = "import",
        description = {
            "Takes a contest's whole ledger, as `export` wrote it, into a store that has no such contest:",
            "all of it or nothing, after checking its chain. A folder's server must be stopped for it.",
            "If the folder LEDGER.jsonl.blobs lies beside it, its files come too, each held against its hash.",
            "Judges' links and sign-ins are not in a ledger: give them out anew."
        },
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    @Mixin
    private WhichStore which;

    @Parameters(paramLabel = "LEDGER.jsonl")
    private Path file;

    @Override
    public Integer call() {
        try (Store store = which.open()) {
            Imported imported = io.leitai.ledger.Import.read(file, store);
            System.out.println(imported.contest() + "  " + imported.entries() + " entries  " + imported.head());
            if (imported.files() > 0) System.out.println(imported.files() + " files of " + file + ".blobs");
            return 0;
        } catch (Config.Invalid e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println(file + " can't be read: " + e.getMessage());
            return 2;
        } catch (StoreUnusable | Refused e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Ledger.AppendFailed e) {
            System.err.println(e.getMessage() + "; run it again: it says so where all is there already.");
            return 1;
        }
    }
}
