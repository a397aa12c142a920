package io.leitai.live;

import java.util.Optional;

/** A contest as this process has it, hosted or followed. From any thread. */
interface Kept {
    String id();

    Footing footing();

    /** The contest as far as it is on disk and was read; empty before the first entry. */
    Optional<Live.Running> running();
}
