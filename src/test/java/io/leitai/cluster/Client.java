package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.live.Answer;
import java.util.HashMap;
import java.util.Map;

/** A page with its outbox: one command at a time, sent again by its id until it has an answer that ends it. */
final class Client {
    private static final int TICKS_UNTIL_RESENT = 9;

    /** How a command gets to the server. */
    interface Line {
        void send(Client from, String commandId, Actor actor, Command command);
    }

    final Actor actor;

    /** Every receipt that this client was ever given, by command id. */
    final Map<String, Answer.Receipt> receipts = new HashMap<>();

    private final Line line;
    private String id;
    private Command command;
    private int patience;
    private int commands;

    Client(Actor actor, Line line) {
        this.actor = actor;
        this.line = line;
    }

    boolean isWaiting() {
        return id != null;
    }

    /** @param next null: plan the contest */
    void give(Command next) {
        id = actor.id() + "-" + ++commands;
        command = next;
        send();
    }

    void tick() {
        if (isWaiting() && --patience == 0) send();
    }

    void hear(Answer answer) {
        switch (answer) {
            case Answer.Receipt receipt -> {
                Answer.Receipt earlier = receipts.put(receipt.id(), receipt);
                if (earlier != null)
                    assertThat(receipt).as("the receipt given again").isEqualTo(earlier);
                end(receipt.id());
            }
            case Answer.Refused refused -> end(refused.id());
            case Answer.TryAgain later -> {}
            case Answer.Unknown unknown -> {}
        }
    }

    private void send() {
        patience = TICKS_UNTIL_RESENT;
        line.send(this, id, actor, command);
    }

    /** An old answer, come late or twice, ends nothing. */
    private void end(String answered) {
        if (answered.equals(id)) id = null;
    }
}
