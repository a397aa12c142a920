package io.leitai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {
    @TempDir
    Path folder;

    @Test
    void smoke() throws Exception {
        try (Machines machines = new Machines(folder, "a", "b")) {
            NodeProcess a = machines.start("a");
            NodeProcess b = machines.start("b");
            long t0 = System.nanoTime();
            System.out.println(a.base() + " " + b.base() + " " + (System.nanoTime() - t0) / 1e6);
            HttpResponse<String> r = a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan("kill-1"));
            System.out.println(r.statusCode() + r.body());
            System.out.println(b.get("/api/v1/contests").body());
            for (NodeProcess n : machines.nodes())
                for (String s : new String[] {"open", "open", "open"}) {
                    long t = System.nanoTime();
                    r = n.post(
                            NodeProcess.ORGANISER,
                            "/api/v1/contests/kill-1/commands",
                            "{\"id\":\"" + s + n.name + System.nanoTime() + "\",\"do\":\"" + s + "\"}");
                    System.out.println(r.statusCode() + r.body() + (System.nanoTime() - t) / 1e6);
                }
            System.out.println(String.join("\n", a.printed()));
            System.out.println(String.join("\n", b.printed()));
            assertThat(1).isEqualTo(1);
        }
    }
}
