package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Deed;
import io.leitai.contest.Refusal;
import java.time.Instant;

/**
 * What the director's next undo takes back, as a line of the log says it.
 *
 * @param of its number; 0: there is nothing
 * @param held why not, as the refusal would say; null: it can be undone
 */
record UndoPart(int of, String what, String presenter, String text, Instant at, String held) {
    static UndoPart of(Contest contest) {
        String held = contest.notUndoable()
                .map(Refusal::code)
                .map(Refusal.Code::wireName)
                .orElse(null);
        Deed deed = contest.newestDeed().orElse(null);
        return deed == null
                ? new UndoPart(0, null, null, null, null, held)
                : new UndoPart(deed.number(), deed.action(), deed.presenter(), deed.about(), deed.at(), held);
    }
}
