package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultyLedgerTest extends LedgerContract {
    private final FaultyLedger faulty = new FaultyLedger();

    @Override
    Ledger ledger() {
        return faulty;
    }

    @Test
    void a_lost_append_is_not_there_and_a_kept_one_is() {
        faulty.raiseTerm("weixian-8");
        faulty.next(FaultyLedger.Fault.LOST, FaultyLedger.Fault.KEPT);
        List<Ledger.Batch> first = List.of(batch(chain("weixian-8", 1)));
        assertThatThrownBy(() -> faulty.append(first)).isInstanceOf(Ledger.AppendFailed.class);
        faulty.reopen();
        assertThat(faulty.find("weixian-8", "c1")).isEmpty();
        assertThatThrownBy(() -> faulty.append(first)).isInstanceOf(Ledger.AppendFailed.class);
        faulty.reopen();
        assertThat(faulty.find("weixian-8", "c1")).isPresent();
    }

    @Test
    void another_writer_makes_this_one_stale() {
        faulty.raiseTerm("weixian-8");
        faulty.next(FaultyLedger.Fault.OTHER_WRITER);
        assertThatThrownBy(() -> faulty.append(List.of(batch(chain("weixian-8", 1)))))
                .isInstanceOf(Ledger.StaleWriter.class);
    }

    @Test
    void a_full_disk_takes_nothing_until_there_is_room() {
        faulty.raiseTerm("weixian-8");
        List<Ledger.Batch> first = List.of(batch(chain("weixian-8", 1)));
        faulty.diskFull(true);
        assertThatThrownBy(() -> faulty.append(first)).isInstanceOf(Ledger.AppendFailed.class);
        faulty.diskFull(false).failReopening(1);
        assertThatThrownBy(faulty::reopen).isInstanceOf(Ledger.AppendFailed.class);
        faulty.reopen();
        faulty.append(first);
        assertThat(faulty.onDisk("weixian-8")).hasSize(1);
    }
}
