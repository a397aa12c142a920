package io.leitai.web;

import io.leitai.ledger.Bodies;
import io.leitai.ledger.LedgerReader;
import io.leitai.office.SeatRecord;
import io.leitai.office.SeatRecord.Happened;
import java.util.ArrayList;
import java.util.List;

/** What a contest's ledger says of its seats, from the first entry on: the contest itself remembers the newest alone. */
final class SeatHappenings {
    private SeatHappenings() {}

    /** Blocks. */
    static List<Happened> of(LedgerReader ledger, String contest) {
        List<Happened> happened = new ArrayList<>();
        ledger.read(
                contest,
                1,
                entry -> Bodies.decode(entry.body()).events().stream()
                        .filter(SeatRecord::tellsOf)
                        .forEach(event -> happened.add(new Happened(entry.seq(), entry.at(), event))));
        return happened;
    }
}
