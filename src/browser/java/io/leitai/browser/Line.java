package io.leitai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the server that can be cut: Chromium's own "offline" leaves open sockets as they are. */
final class Line implements AutoCloseable {
    private final int far;
    private final int near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    Line(int serverPort) {
        far = serverPort;
        entrance = listen(0);
        near = entrance.getLocalPort();
    }

    String base() {
        return "http://127.0.0.1:" + near;
    }

    void cut() {
        try {
            entrance.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is open now looks open and carries nothing any more, as behind a locked screen. What is opened anew is well. */
    void freeze() {
        dead.addAll(open);
    }

    void mend() {
        entrance = listen(near);
    }

    private ServerSocket listen(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().start(() -> admit(door));
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admit(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
                open.add(here);
                open.add(there);
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
                if (door.isClosed()) cut();
            } catch (IOException closed) {
                // cut, or the server is away
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            byte[] piece = new byte[8192];
            for (int n = from.getInputStream().read(piece);
                    n >= 0;
                    n = from.getInputStream().read(piece))
                if (!dead.contains(from)) to.getOutputStream().write(piece, 0, n);
        } catch (IOException ended) {
            // one side hung up, or the line was cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
