package io.leitai.web.socket;

import static io.leitai.web.socket.FrameHead.BINARY;
import static io.leitai.web.socket.FrameHead.CLOSE;
import static io.leitai.web.socket.FrameHead.CONTINUATION;
import static io.leitai.web.socket.FrameHead.PING;
import static io.leitai.web.socket.FrameHead.PONG;
import static io.leitai.web.socket.FrameHead.TEXT;
import static io.leitai.web.socket.RawSocket.frame;
import static io.leitai.web.socket.RawSocket.hex;
import static io.leitai.web.socket.RawSocket.join;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/**
 * What clients may say, rightly and wrongly, and what has to come back: after the chapters of RFC 6455 and RFC 7692, with the
 * kinds of cases of the Autobahn suite and the byte sequences of Markus Kuhn's UTF-8 stress test.
 */
final class Rfc6455Cases {
    static final int MOST_BYTES = EchoServer.MOST_BYTES;
    private static final byte[] NOTHING = {};

    /**
     * @param deflate whether permessage-deflate is agreed upon
     * @param pieces the bytes are sent in pieces of so many
     * @param replies {@code text:…}, {@code pong:HEX}, {@code close:CODE}, in order
     */
    record Case(String name, boolean deflate, byte[] bytes, int pieces, List<String> replies) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Case> cases = new ArrayList<>();

    static List<Case> all() {
        var all = new Rfc6455Cases();
        all.sizes();
        all.pings();
        all.reservedBits();
        all.opcodes();
        all.fragments();
        all.utf8();
        all.closes();
        all.masksAndLengths();
        all.deflated();
        return all.cases;
    }

    private void add(String name, byte[] bytes, String... replies) {
        cases.add(new Case(name, false, bytes, Integer.MAX_VALUE / 2, List.of(replies)));
    }

    private void addDeflated(String name, byte[] bytes, String... replies) {
        cases.add(new Case(name, true, bytes, Integer.MAX_VALUE / 2, List.of(replies)));
    }

    private void addInPieces(String name, int pieces, byte[] bytes, String... replies) {
        cases.add(new Case(name + " in pieces of " + pieces, false, bytes, pieces, List.of(replies)));
    }

    private void sizes() {
        for (int size : new int[] {0, 1, 2, 125, 126, 127, 128, 1_000, 16_383, MOST_BYTES}) {
            String text = "*".repeat(size);
            add("a text of " + size, text(text), "text:" + text);
            add("binary of " + size, frame(true, 0, BINARY, new byte[size]), "text:binary");
            for (int pieces : new int[] {1, 3, 997})
                addInPieces("a text of " + size, pieces, text(text), "text:" + text);
        }
        for (int size : new int[] {MOST_BYTES + 1, 65_535, 65_536, 100_000}) {
            add("a text of " + size, text("*".repeat(size)), "close:1009");
            add("binary of " + size, frame(true, 0, BINARY, new byte[size]), "close:1009");
        }
        byte[] half = "*".repeat(MOST_BYTES / 2).getBytes(StandardCharsets.US_ASCII);
        add(
                "fragments as large as may be",
                join(frame(false, 0, TEXT, half), frame(true, 0, CONTINUATION, half)),
                "text:" + "*".repeat(MOST_BYTES));
        add(
                "fragments that are too large together",
                join(frame(false, 0, TEXT, half), frame(false, 0, CONTINUATION, half), part("x")),
                "close:1009");
        add("ten texts in one piece", repeat(10, i -> text("n" + i)), each(10, i -> "text:n" + i));
        addInPieces("ten texts", 1, repeat(10, i -> text("n" + i)), each(10, i -> "text:n" + i));
    }

    private void pings() {
        add("an empty ping", ping(NOTHING), "pong:");
        add("a ping with a text", ping(bytes("hello")), "pong:" + HexFormat.of().formatHex(bytes("hello")));
        add("a ping with any bytes", ping(hex("00fffefdfcfb00ff")), "pong:00fffefdfcfb00ff");
        add("a ping of 125", ping(new byte[125]), "pong:" + "00".repeat(125));
        addInPieces("a ping of 125", 1, ping(new byte[125]), "pong:" + "00".repeat(125));
        add("a ping of 126", frame(true, 0, PING, new byte[126]), "close:1002");
        add("a pong of 126", frame(true, 0, PONG, new byte[126]), "close:1002");
        add("an unasked pong", frame(true, 0, PONG, NOTHING));
        add("an unasked pong with a text", frame(true, 0, PONG, bytes("hello")));
        add("a pong, then a ping", join(frame(true, 0, PONG, bytes("a")), ping(bytes("b"))), "pong:62");
        add("ten pings", repeat(10, i -> ping(new byte[] {(byte) i})), each(10, i -> "pong:0" + i));
        addInPieces("ten pings", 1, repeat(10, i -> ping(new byte[] {(byte) i})), each(10, i -> "pong:0" + i));
        add("a ping in two frames", join(frame(false, 0, PING, NOTHING), part("")), "close:1002");
        add("a pong in two frames", join(frame(false, 0, PONG, NOTHING), part("")), "close:1002");
    }

    private void reservedBits() {
        for (int rsv = 1; rsv <= 7; rsv++) {
            for (int opcode : new int[] {TEXT, BINARY, PING, PONG, CLOSE}) {
                byte[] wrong = frame(true, rsv, opcode, NOTHING);
                add("reserved bits " + rsv + " on opcode " + opcode, wrong, "close:1002");
                boolean mayBeDeflated = rsv == 4 && (opcode == TEXT || opcode == BINARY);
                if (!mayBeDeflated)
                    addDeflated("with deflate, reserved bits " + rsv + " on opcode " + opcode, wrong, "close:1002");
            }
            byte[] continued = join(frame(false, 0, TEXT, bytes("a")), frame(true, rsv, CONTINUATION, bytes("b")));
            add("reserved bits " + rsv + " on a continuation", continued, "close:1002");
            addDeflated("with deflate, reserved bits " + rsv + " on a continuation", continued, "close:1002");
        }
        add(
                "a text, then one with a reserved bit",
                join(text("good"), frame(true, 2, TEXT, bytes("bad")), ping(NOTHING)),
                "text:good",
                "close:1002");
    }

    private void opcodes() {
        for (int opcode : new int[] {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
            add("opcode " + opcode, frame(true, 0, opcode, NOTHING), "close:1002");
            add(
                    "opcode " + opcode + " between a text and a ping",
                    join(text("good"), frame(true, 0, opcode, bytes("x")), ping(NOTHING)),
                    "text:good",
                    "close:1002");
        }
    }

    private void fragments() {
        byte[] open = frame(false, 0, TEXT, bytes("frag"));
        add("two fragments", join(open, part("ment")), "text:fragment");
        addInPieces("two fragments", 1, join(open, part("ment")), "text:fragment");
        add(
                "empty fragments",
                join(frame(false, 0, TEXT, NOTHING), frame(false, 0, CONTINUATION, NOTHING), part("")),
                "text:");
        add(
                "an empty fragment at both ends",
                join(frame(false, 0, TEXT, NOTHING), frame(false, 0, CONTINUATION, bytes("middle")), part("")),
                "text:middle");
        add(
                "binary fragments",
                join(frame(false, 0, BINARY, hex("ff")), frame(true, 0, CONTINUATION, hex("fe"))),
                "text:binary");
        add("a ping between fragments", join(open, ping(bytes("p")), part("ment")), "pong:70", "text:fragment");
        addInPieces(
                "a ping between fragments", 1, join(open, ping(bytes("p")), part("ment")), "pong:70", "text:fragment");
        add(
                "pings between five fragments",
                join(
                        open,
                        ping(hex("01")),
                        frame(false, 0, CONTINUATION, bytes("m")),
                        ping(hex("02")),
                        frame(false, 0, CONTINUATION, bytes("e")),
                        frame(true, 0, PONG, NOTHING),
                        frame(false, 0, CONTINUATION, bytes("n")),
                        part("t")),
                "pong:01",
                "pong:02",
                "text:fragment");
        add("a continuation of nothing", part("x"), "close:1002");
        add("an open continuation of nothing", frame(false, 0, CONTINUATION, bytes("x")), "close:1002");
        add("a continuation after a whole text", join(text("good"), part("x")), "text:good", "close:1002");
        add("a text within a text", join(open, text("other")), "close:1002");
        add("binary within a text", join(open, frame(true, 0, BINARY, NOTHING)), "close:1002");
        add(
                "a fragmented text within a text",
                join(open, frame(false, 0, TEXT, bytes("other")), part("x")),
                "close:1002");
        add("a text after an end of fragments", join(open, part(""), text("next")), "text:frag", "text:next");
        add("a close between fragments", join(open, close(1000, ""), part("ment")), "close:1000");
        add(
                "a hundred fragments",
                join(
                        frame(false, 0, TEXT, NOTHING),
                        repeat(99, i -> frame(false, 0, CONTINUATION, bytes("x"))),
                        part("y")),
                "text:" + "x".repeat(99) + "y");
        add("two fragmented messages", join(open, part("1"), open, part("2")), "text:frag1", "text:frag2");
    }

    private void utf8() {
        for (String good : Utf8Samples.GOOD) {
            byte[] bytes = hex(good);
            String text = "text:" + new String(bytes, StandardCharsets.UTF_8);
            add("UTF-8 " + good, frame(true, 0, TEXT, bytes), text);
            add("UTF-8 " + good + " cut anywhere", cut(bytes), text);
        }
        for (String bad : Utf8Samples.BAD) {
            byte[] bytes = hex(bad);
            add("no UTF-8 " + bad, frame(true, 0, TEXT, bytes), "close:1007");
            add("no UTF-8 " + bad + " cut anywhere", cut(bytes), "close:1007");
        }
        byte[] bad = hex("cebae1bdb9cf83cebcceb5eda080656469746564");
        add("no UTF-8 is told before the message ends", frame(false, 0, TEXT, bad), "close:1007");
        add("no UTF-8 may be binary", frame(true, 0, BINARY, bad), "text:binary");
        add(
                "after a text that ends amid a character",
                join(frame(true, 0, TEXT, hex("e4b8")), text("next")),
                "close:1007");
    }

    private void closes() {
        add("a close without a code", frame(true, 0, CLOSE, NOTHING), "close:1005");
        add("a close with half a code", frame(true, 0, CLOSE, hex("03")), "close:1002");
        for (int code : new int[] {
            1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999
        }) add("close " + code, close(code, ""), "close:" + code);
        for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535})
            add("close " + code + ", which nobody may say", close(code, ""), "close:1002");
        add("a close with a reason", close(1000, "擂台"), "close:1000");
        add("a close with the longest reason", close(1000, "r".repeat(123)), "close:1000");
        add("a close with too long a reason", close(1000, "r".repeat(124)), "close:1002");
        add("a close whose reason is no UTF-8", frame(true, 0, CLOSE, hex("03e8cebae1bdb9eda080")), "close:1007");
        add("a close in two frames", join(frame(false, 0, CLOSE, NOTHING), part("")), "close:1002");
        add("a text after the close", join(close(1000, ""), text("late")), "close:1000");
        add("a ping after the close", join(close(1000, ""), ping(NOTHING)), "close:1000");
        add("two closes", join(close(1000, ""), close(1001, "")), "close:1000");
        add("a text before the close", join(text("last"), close(1001, "")), "text:last", "close:1001");
        addInPieces("a close with a reason", 1, close(1000, "bye"), "close:1000");
    }

    private void masksAndLengths() {
        byte[] x = bytes("x");
        for (int opcode : new int[] {TEXT, BINARY, PING, PONG, CLOSE})
            add("opcode " + opcode + " without a mask", frame(true, 0, opcode, null, NOTHING, 0), "close:1002");
        add("a text without a mask", frame(true, 0, TEXT, null, x, 0), "close:1002");
        add("a mask of zeros", frame(true, 0, TEXT, new byte[4], x, 0), "text:x");
        add("a mask of ones", frame(true, 0, TEXT, hex("ffffffff"), x, 0), "text:x");
        add("a short length in two bytes", frame(true, 0, TEXT, new byte[4], x, 2), "close:1002");
        add("a short length in eight bytes", frame(true, 0, TEXT, new byte[4], x, 8), "close:1002");
        add("a ping with its length in two bytes", frame(true, 0, PING, new byte[4], x, 2), "close:1002");
        add("a length below zero", hex("81ff 8000000000000001 00000000"), "close:1002");
        add("the largest length", hex("81ff 7fffffffffffffff 00000000"), "close:1009");
        add("a length of four gigabytes", hex("82ff 0000000100000000 00000000"), "close:1009");
    }

    private void deflated() {
        String long1 = "the same, ".repeat(1_000);
        addDeflated("a deflated text", packed(long1), "text:" + long1);
        cases.add(new Case("a deflated text in pieces of 1", true, packed(long1), 1, List.of("text:" + long1)));
        addDeflated("a short deflated text", packed("擂台"), "text:擂台");
        addDeflated("an empty deflated text", frame(true, 4, TEXT, hex("00")), "text:");
        addDeflated("RFC 7692's Hello", frame(true, 4, TEXT, hex("f248cdc9c90700")), "text:Hello");
        addDeflated(
                "RFC 7692's Hello in two fragments",
                join(frame(false, 4, TEXT, hex("f248cd")), frame(true, 0, CONTINUATION, hex("c9c90700"))),
                "text:Hello");
        addDeflated(
                "RFC 7692's Hello, not compressed", frame(true, 4, TEXT, hex("000500faff48656c6c6f00")), "text:Hello");
        addDeflated("RFC 7692's Hello with a final block", frame(true, 4, TEXT, hex("f348cdc9c9070000")), "text:Hello");
        addDeflated(
                "RFC 7692's Hello in two blocks",
                frame(true, 4, TEXT, hex("f24805000000ffffcac9c90700")),
                "text:Hello");
        addDeflated(
                "a plain text beside deflated ones",
                join(text("plain"), packed("packed")),
                "text:plain",
                "text:packed");
        addDeflated(
                "a ping between deflated fragments",
                join(
                        frame(false, 4, TEXT, hex("f248cd")),
                        ping(NOTHING),
                        frame(true, 0, CONTINUATION, hex("c9c90700"))),
                "pong:",
                "text:Hello");
        addDeflated("a hundred deflated texts", repeat(100, i -> packed("n" + i)), each(100, i -> "text:n" + i));
        addDeflated("deflated binary", frame(true, 4, BINARY, deflate(new byte[500])), "text:binary");
        addDeflated("garbage as deflated", frame(true, 4, TEXT, hex("ffffffffffff")), "close:1002");
        addDeflated(
                "a deflated text as large as may be", packed("x".repeat(MOST_BYTES)), "text:" + "x".repeat(MOST_BYTES));
        addDeflated("a deflated text that grows too large", packed("x".repeat(MOST_BYTES + 1)), "close:1009");
        addDeflated("a deflate bomb", packed("x".repeat(10_000_000)), "close:1009");
        addDeflated("deflated, but no UTF-8", frame(true, 4, TEXT, deflate(hex("eda080"))), "close:1007");
        addDeflated("deflated, ends amid a character", frame(true, 4, TEXT, deflate(hex("e4b8"))), "close:1007");
    }

    /** In fragments of one byte each. */
    private static byte[] cut(byte[] bytes) {
        return repeat(
                bytes.length,
                i -> frame(i == bytes.length - 1, 0, i == 0 ? TEXT : CONTINUATION, new byte[] {bytes[i]}));
    }

    private static byte[] text(String text) {
        return frame(true, 0, TEXT, bytes(text));
    }

    private static byte[] packed(String text) {
        return frame(true, 4, TEXT, deflate(bytes(text)));
    }

    /** The last fragment. */
    private static byte[] part(String text) {
        return frame(true, 0, CONTINUATION, bytes(text));
    }

    private static byte[] ping(byte[] payload) {
        return frame(true, 0, PING, payload);
    }

    private static byte[] close(int code, String reason) {
        return frame(true, 0, CLOSE, join(new byte[] {(byte) (code >> 8), (byte) code}, bytes(reason)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        byte[] out = new byte[plain.length + 100];
        int n = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return java.util.Arrays.copyOf(out, n - 4);
    }

    private interface Nth<T> {
        T of(int n);
    }

    private static byte[] repeat(int times, Nth<byte[]> part) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) out.writeBytes(part.of(i));
        return out.toByteArray();
    }

    private static String[] each(int times, Nth<String> reply) {
        String[] replies = new String[times];
        for (int i = 0; i < times; i++) replies[i] = reply.of(i);
        return replies;
    }
}
