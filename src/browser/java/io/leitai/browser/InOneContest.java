package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on screens of one small contest that is open; none of them may meet an error. */
abstract class InOneContest extends InTheBrowser {
    static final String C = "small-1";

    @TempDir
    Path data;

    RunningServer server;
    private final List<Device> devices = new ArrayList<>();

    @BeforeEach
    void open() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        server.must(ORGANISER, C, "o", "'do':'open'");
    }

    @AfterEach
    void close() {
        List<String> wrong = Device.closeAll(devices);
        server.close();
        assertThat(wrong).as("errors in the browsers").isEmpty();
    }

    /** On a page of the contest, such as {@code hall}. */
    Device at(String page) {
        return device().open(server.base() + "/c/" + C + "/" + page);
    }

    /** On the console. */
    Device director() {
        return device().open(server.base() + "/join#" + server.mint(C, "director", "zhang"));
    }

    private Device device() {
        Device device = chromium.screen("zh-CN", 1440, 900);
        devices.add(device);
        return device;
    }
}
