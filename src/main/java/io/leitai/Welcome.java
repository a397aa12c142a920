package io.leitai;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.signin.Links;

/** The block that a person sees when the server is up: what runs, and a link for each role of each rehearsal. */
final class Welcome {
    private final StringBuilder text = new StringBuilder();
    private final String base;
    private final Links links;

    /** @param store what the server stands on @param setUp whether to print the link for the first account */
    Welcome(Config config, String store, int port, Cluster cluster, Links links, boolean drill, boolean setUp) {
        this.links = links;
        String host = config.host().equals("0.0.0.0") || config.host().equals("::") ? "127.0.0.1" : config.host();
        String scheme = config.doors().https().isOurs() ? "https://" : "http://";
        this.base = scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        line("");
        line("  Leitai 擂台 " + Version.text() + "   " + base + "   " + store);
        line("  "
                + (config.isLoopbackOnly()
                        ? "only this machine can reach it; --host 0.0.0.0 opens it to the network"
                        : "open to the network on " + config.host() + ":" + port));
        if (config.isTokenShort())
            line("  the organiser's token is short: somebody may guess it; 16 characters or more are safe");
        for (Cluster.Summary summary : cluster.contests()) {
            line("");
            line("  " + summary.title() + "   " + summary.id() + "   " + summary.state()
                    + (summary.rehearsal() ? "   rehearsal 演练" : "")
                    + (summary.rehearsal() && drill ? ", simulated people play it" : "")
                    + (summary.readOnly() == null ? "" : "   READ-ONLY: " + summary.readOnly()));
            cluster.contest(summary.id()).ifPresent(contest -> contest(contest, summary.rehearsal()));
        }
        if (setUp) {
            line("");
            entry("set up accounts", "建立账号", base + "/setup#" + links.makeSetUp());
            line("    once, and in a browser on this machine only; docs/operations.md says how from afar");
        }
        line("");
        line("  Ctrl-C stops it; started again, it goes on where it was.");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void contest(Contest contest, boolean rehearsal) {
        Plan plan = contest.plan();
        String page = base + "/c/" + plan.id() + "/";
        entry("hall screen", "大屏", page + "hall");
        entry("public board", "榜", page + "board");
        if (!plan.venues().isEmpty())
            entry("a venue", "分会场", page + "venue/" + plan.venues().get(0).id());
        entry("presenter's timer", "计时", page + "timer");
        if (!rehearsal) return;
        entry("director's console", "导播台", join(plan, Role.DIRECTOR, "director"));
        plan.presenters().stream()
                .findFirst()
                .ifPresent(first -> entry("a presenter", "擂手", join(plan, Role.PRESENTER, first.id())));
        entry("host's page", "主持人", join(plan, Role.HOST, "host"));
        entry("supervisor's gate", "核定台", join(plan, Role.SUPERVISOR, "supervisor"));
        entry("clerk's desk", "计分台", join(plan, Role.CLERK, "clerk"));
        plan.judges().forEach(judge -> entry("judge " + judge.id(), judge.name(), join(plan, Role.JUDGE, judge.id())));
    }

    private String join(Plan plan, Role role, String who) {
        return base + "/join#" + links.make(new Seat(plan.id(), role, who));
    }

    private void entry(String what, String chinese, String link) {
        line(String.format("    %-20s %s   %s", what, link, chinese));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
