package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A line to a server on this machine, to be cut: altogether, or at the moment of a commit. */
public final class Line implements AutoCloseable {

    /** Where the next commit's line breaks. */
    public enum Break {
        NEVER,
        /** The server never gets the commit. */
        BEFORE_COMMIT,
        /** The server commits, and its answer is lost. */
        AFTER_COMMIT
    }

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Break next = Break.NEVER;
    private volatile boolean down;
    private volatile boolean silent;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public Line(int to) {
        this.to = to;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The line breaks at the next commit that goes through it. */
    public void breakAt(Break when) {
        next = when;
    }

    /** Every connection breaks, and no new one comes about until it is mended. */
    public void cut() {
        down = true;
        hangUp();
    }

    /** Connections stay, and nothing comes through any more, as when a cable is pulled. */
    public void pull() {
        silent = true;
    }

    /** What is sent to the server from now on waits on the way. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    /** What waited arrives. */
    public void release() {
        held.countDown();
    }

    public void mend() {
        if (silent) hangUp();
        silent = false;
        down = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }

    private void hangUp() {
        open.forEach(Line::hangUp);
        open.clear();
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (down) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(client);
                open.add(server);
                Pair pair = new Pair(client, server);
                Thread.ofVirtual().start(() -> pair.carry(client, server, true));
                Thread.ofVirtual().start(() -> pair.carry(server, client, false));
            } catch (IOException e) {
                // the caller is told by the broken connection
            }
        }
    }

    private final class Pair {
        private final Socket client;
        private final Socket server;
        private volatile boolean dropAnswer;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean up) {
            byte[] bytes = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n; (n = in.read(bytes)) >= 0; ) {
                    if (silent) continue;
                    if (up) held.await();
                    if (up && next != Break.NEVER && holdsCommit(bytes, n)) {
                        boolean before = next == Break.BEFORE_COMMIT;
                        next = Break.NEVER;
                        if (before) return;
                        dropAnswer = true;
                    }
                    if (!up && dropAnswer) return;
                    out.write(bytes, 0, n);
                }
            } catch (InterruptedException | IOException e) {
                // broken on one side: break the other
            } finally {
                hangUp(client);
                hangUp(server);
            }
        }
    }

    private static boolean holdsCommit(byte[] bytes, int n) {
        for (int i = 0; i + COMMIT.length <= n; i++) {
            int j = 0;
            while (j < COMMIT.length && bytes[i + j] == COMMIT[j]) j++;
            if (j == COMMIT.length) return true;
        }
        return false;
    }
}
