package io.leitai.cluster;

import io.leitai.ledger.LeasedLedger;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which node hosts which contest: as the database says; where that is silent, as the nodes do. From any thread. */
final class Whereabouts {
    private final String own;
    private final LeasedLedger ledger;
    private final LiveContests live;
    private final Following following;
    private final Hosting hosting;
    private final Nodes nodes;

    Whereabouts(String own, LeasedLedger ledger, LiveContests live, Following following, Hosting hosting, Nodes nodes) {
        this.own = own;
        this.ledger = ledger;
        this.live = live;
        this.following = following;
        this.hosting = hosting;
        this.nodes = nodes;
    }

    /** The process. */
    Optional<String> hostOf(String contest) {
        Optional<Live.Running> here = live.running(contest);
        if (here.isPresent() && ledger.isSure(contest)) return Optional.of(own);
        if (hosting.reachesDatabase()) return hosting.hostOf(contest);
        long term = here.map(Live.Running::term).orElse(0L);
        return nodes.claim(contest)
                .filter(claim -> claim.term() > term)
                .map(Nodes.Claim::process)
                .or(() -> here.map(running -> own))
                .or(() -> hosting.hostOf(contest));
    }

    /** The contest as it is here, hosted or followed. */
    Optional<Live.Running> running(String contest) {
        return live.running(contest).or(() -> following.running(contest));
    }

    List<Cluster.Node> nodes() {
        return nodes.present().stream()
                .map(word -> new Cluster.Node(
                        word.who().node(),
                        word.who().release(),
                        following.contests().stream()
                                .filter(c ->
                                        hostOf(c).filter(word.process()::equals).isPresent())
                                .toList(),
                        word.leaving() || word.drained(),
                        word.drained(),
                        word.process().equals(own)))
                .sorted(Comparator.comparing(Cluster.Node::name))
                .toList();
    }

    Cluster.Hosted hosted(String contest) {
        String host = hostOf(contest).or(() -> hosting.lastHostOf(contest)).orElse(null);
        return new Cluster.Hosted(
                contest,
                host == null ? null : Passport.machine(host),
                running(contest).map(Live.Running::term).orElse(0L),
                hosting.hostOf(contest).isPresent());
    }
}
