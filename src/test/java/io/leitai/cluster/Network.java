package io.leitai.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Loses, doubles, delays and so reorders what is sent over it, until it is {@linkplain #heal healed}. */
final class Network {
    private static final int LONGEST_DELAY_TICKS = 6;

    private record Message(int atTick, Runnable delivery) {}

    private final Random random;
    private final List<Message> underWay = new ArrayList<>();
    private boolean healed;
    private int tick;

    Network(Random random) {
        this.random = random;
    }

    void send(Runnable delivery) {
        if (healed) {
            underWay.add(new Message(tick, delivery));
            return;
        }
        int copies = random.nextInt(10) == 0 ? 0 : random.nextInt(8) == 0 ? 2 : 1;
        for (int copy = 0; copy < copies; copy++)
            underWay.add(new Message(tick + random.nextInt(LONGEST_DELAY_TICKS), delivery));
    }

    /** Delivers what is due, then the next tick begins. */
    void tick() {
        List<Message> due = underWay.stream().filter(m -> m.atTick <= tick).toList();
        underWay.removeAll(due);
        due.forEach(message -> message.delivery.run());
        tick++;
    }

    void heal() {
        healed = true;
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }
}
