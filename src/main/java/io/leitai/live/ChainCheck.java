package io.leitai.live;

import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks every chain once while the contests already run; a damaged contest turns read only. */
final class ChainCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    private final LedgerReader ledger;
    private final Writer writer;
    private final Runnable wake;
    private final Thread thread =
            Thread.ofPlatform().name("chain-check").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private List<Host> opened = List.of();

    /** @param wake tells the writer that there is something to do */
    ChainCheck(LedgerReader ledger, Writer writer, Runnable wake) {
        this.ledger = ledger;
        this.writer = writer;
        this.wake = wake;
    }

    /** Checks what there is by now: a contest that is planned later has no entry yet, which is no damage. */
    void start() {
        opened = List.copyOf(writer.hosts());
        thread.start();
    }

    /** Returns when the contest that is being read is done. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        for (Host host : opened) {
            if (stopping) return;
            try {
                check(host);
            } catch (RuntimeException e) {
                LOG.error("The ledger of contest {} could not be checked", host.id, e);
            }
        }
    }

    private void check(Host host) {
        switch (Verifier.check(ledger, host.id)) {
            case Verdict.Sound sound -> LOG.debug("Contest {}: {} entries are sound", host.id, sound.entries());
            case Verdict.Broken broken -> {
                writer.closeSoon(host, Damage.say(host.id, broken.seq(), broken.why()));
                wake.run();
            }
        }
    }
}
