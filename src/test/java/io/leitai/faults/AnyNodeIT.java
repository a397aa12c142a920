package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is known to one node is known to all, and so is what one node was given. */
class AnyNodeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "three hens under the old tree";
    private static final String C = "weixian-8";
    private static final String CONTEST = "/api/v1/contests/" + C;

    @TempDir
    static Path folder;

    private static Machines machines;
    private static NodeProcess a;
    private static NodeProcess b;
    private static NodeProcess c;

    @BeforeAll
    static void start() throws Exception {
        machines = new Machines(folder, "a", "b", "c");
        a = machines.start("a");
        b = machines.start("b");
        c = machines.start("c");
        machines.allHear();
        assertThat(a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(C))
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        machines.close();
    }

    @Test
    void a_sign_in_on_one_holds_on_the_others_and_ends_on_all() throws Exception {
        String setUp = a.printed().stream()
                .filter(line -> line.contains("/setup#"))
                .map(line -> line.replaceAll(".*/setup#(\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();
        Browser browser = new Browser();
        HttpResponse<String> made = browser.post(
                a,
                "/api/v1/setup",
                "{'code':'" + setUp + "','name':'zhou-min','shown':'周敏','password':'" + GOOD + "'}");
        assertThat(made.statusCode()).as(made.body()).isLessThan(300);
        for (NodeProcess node : machines.nodes())
            assertThat(JSON.readTree(browser.get(node, "/api/v1/account").body())
                            .path("name")
                            .asText())
                    .as(node.name)
                    .isEqualTo("zhou-min");
        HttpResponse<String> noticed = browser.post(
                c, CONTEST + "/commands?as=organiser/zhou-min", "{'id':'by-staff','do':'postNotice','text':'请入座'}");
        assertThat(noticed.statusCode())
                .as("may do there what it may do here: " + noticed.body())
                .isEqualTo(200);

        Browser other = new Browser();
        assertThat(other.post(b, "/api/v1/signin", "{'name':'zhou-min','password':'" + GOOD + "'}")
                        .statusCode())
                .isLessThan(300);
        String before = browser.cookie();
        assertThat(browser.post(b, "/api/v1/account/signout", "{}").statusCode())
                .isLessThan(300);
        for (NodeProcess node : machines.nodes())
            await(() -> withCookie(node, "/api/v1/account", before) == 401, "signed out on " + node.name);
        assertThat(other.get(a, "/api/v1/account").statusCode())
                .as("the other one stays")
                .isEqualTo(200);
    }

    @Test
    void a_judges_slip_opens_once_on_whichever_node_and_the_seat_holds_on_all() throws Exception {
        String code = slip("j1");
        Browser phone = new Browser();
        HttpResponse<String> taken = phone.post(a, "/api/v1/redeem", "{'code':'" + code + "','try':'try-1'}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        for (NodeProcess node : List.of(b, c)) {
            HttpResponse<String> again =
                    new Browser().post(node, "/api/v1/redeem", "{'code':'" + code + "','try':'try-" + node.name + "'}");
            assertThat(again.statusCode()).as(again.body()).isGreaterThanOrEqualTo(400);
            assertThat(JSON.readTree(again.body()).path("code").asText()).isEqualTo("code-used");
        }
        for (NodeProcess node : machines.nodes())
            assertThat(phone.get(node, "/c/" + C + "/judge/j1").statusCode())
                    .as(node.name)
                    .isEqualTo(200);
    }

    @Test
    void one_slip_that_two_phones_open_at_two_nodes_at_once_seats_one() throws Exception {
        String code = slip("j2");
        List<NodeProcess> at = List.of(b, c);
        List<Integer> answers = at.parallelStream()
                .map(node -> {
                    try {
                        return new Browser()
                                .post(node, "/api/v1/redeem", "{'code':'" + code + "','try':'try-" + node.name + "'}")
                                .statusCode();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(answers).containsOnlyOnce(200);
        assertThat(machines.ask("SELECT count(*) FROM session WHERE who = 'j2'"))
                .isEqualTo("1");
    }

    @Test
    void a_seat_revoked_on_one_is_ended_on_the_node_where_its_socket_is() throws Exception {
        String token = minted("judge", "j3");
        Watcher socket = Watcher.open(b, C, token, "judge/j3");
        socket.until("judge/j3");
        HttpResponse<String> revoked = a.post(
                NodeProcess.ORGANISER,
                CONTEST + "/commands",
                "{\"id\":\"revoke\",\"do\":\"revokeSeat\",\"role\":\"judge\",\"who\":\"j3\",\"reason\":\"换人\"}");
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        socket.closed();
        String late = "{\"id\":\"late\",\"do\":\"postNotice\",\"text\":\"x\"}";
        // 403 is for a judge who is still known there
        await(() -> c.post(token, CONTEST + "/commands", late).statusCode() == 401, "nobody's token any more at c");
    }

    @Test
    void a_photo_and_an_exhibit_that_one_took_are_given_out_by_the_others() throws Exception {
        byte[] png = png();
        String clerk = minted("clerk", "feng");
        String photo = JSON.readTree(send(a, clerk, CONTEST + "/photos", png).body())
                .get("photo")
                .asText();
        for (NodeProcess node : machines.nodes())
            assertThat(bytes(node, clerk, CONTEST + "/photos/" + photo))
                    .as(node.name)
                    .isEqualTo(png);

        String presenter = minted("presenter", "p1");
        JsonNode begun = JSON.readTree(send(a, presenter, CONTEST + "/exhibits?presenter=p1&title=map", png)
                .body());
        String upload = begun.get("upload").asText();
        await(
                () -> JSON.readTree(text(a, presenter, CONTEST + "/exhibits/uploads/" + upload))
                        .path("state")
                        .asText()
                        .equals("ready"),
                "it is ready");
        await(() -> !fileShown(c, presenter).isEmpty(), "c hears of it");
        String file = fileShown(c, presenter);
        assertThat(file).matches("[0-9a-f]{64}");
        byte[] shown = bytes(a, presenter, CONTEST + "/exhibits/files/" + file);
        assertThat(shown).isNotEmpty();
        for (NodeProcess node : List.of(b, c))
            assertThat(bytes(node, presenter, CONTEST + "/exhibits/files/" + file))
                    .as(node.name)
                    .isEqualTo(shown);
    }

    /** The page of the first exhibit on a presenter's shelf; empty: there is none. */
    private static String fileShown(NodeProcess node, String presenter) throws Exception {
        return JSON.readTree(text(node, presenter, CONTEST + "/views/presenter/p1"))
                .at("/shelf/exhibits/0/pages/0/file/file")
                .asText();
    }

    private static String slip(String judge) throws Exception {
        HttpResponse<String> slips =
                b.post(NodeProcess.ORGANISER, CONTEST + "/slips", "{\"role\":\"judge\",\"who\":[\"" + judge + "\"]}");
        assertThat(slips.statusCode()).as(slips.body()).isEqualTo(201);
        return JSON.readTree(slips.body()).at("/slips/0/link").asText().split("#")[1];
    }

    private static String minted(String role, String who) throws Exception {
        HttpResponse<String> minted = c.post(
                NodeProcess.ORGANISER, CONTEST + "/tokens", "{\"role\":\"" + role + "\",\"who\":\"" + who + "\"}");
        assertThat(minted.statusCode()).as(minted.body()).isEqualTo(201);
        return JSON.readTree(minted.body()).at("/tokens/0").asText();
    }

    private static int withCookie(NodeProcess node, String path, String cookie) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(node.base() + path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpResponse<String> send(NodeProcess node, String token, String path, byte[] body)
            throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        asked(node, token, path)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer;
    }

    private static byte[] bytes(NodeProcess node, String token, String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(asked(node, token, path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(node.name + " " + path).isEqualTo(200);
        return answer.body();
    }

    private static String text(NodeProcess node, String token, String path) throws Exception {
        return new String(bytes(node, token, path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder asked(NodeProcess node, String token, String path) {
        return HttpRequest.newBuilder(URI.create(node.base() + path)).header("Authorization", "Bearer " + token);
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
