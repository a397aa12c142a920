package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Cue;
import io.leitai.contest.Deed;
import io.leitai.contest.Event;
import io.leitai.contest.Former;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.contest.Scene;
import io.leitai.contest.Shown;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import io.leitai.plan.PlanReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the published ledger leaves out of what was undone. */
class WithheldTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void what_the_presenter_alone_was_told_is_withheld_from_its_undoing_too() {
        assertThat(isWithheld("presenterCued", "请看右屏", new Former.Cued(null))).isTrue();
        assertThat(isWithheld("phaseEnded", "present", new Former.Cued(new Cue("请看右屏", false, NINE))))
                .isTrue();
    }

    @Test
    void what_everybody_saw_is_published_and_names_no_mark() {
        assertThat(isWithheld(
                        "sceneShown", "black", new Former.Scenes(new Shown(Scene.FLOW, null, null, NINE), Map.of())))
                .isFalse();
        assertThat(isWithheld("presenterDeferred", null, new Former.OnStage("p1", 1)))
                .isFalse();
    }

    private static boolean isWithheld(String action, String about, Former former) {
        Event undone = new Event.Undone(new Deed(3, action, null, about, NINE, List.of(former)));
        byte[] body = Bodies.encode(new Body(new Actor("zhang-wei", Role.DIRECTOR), "", List.of(undone)));
        Plan plan = ((PlanReader.Read) PlanReader.read(RunningServer.SMALLEST)).plan();
        return Withheld.by(plan).test(new Entry("small-1", 1, 1, NINE, "id", null, body, null, null));
    }
}
