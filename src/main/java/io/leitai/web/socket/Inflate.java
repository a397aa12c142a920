package io.leitai.web.socket;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one message (RFC 7692). Each stands for itself, so one inflater serves all sockets of an event loop. */
final class Inflate {
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};
    private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(() -> new Inflater(true));

    private Inflate() {}

    /** @throws ProtocolError 1009 beyond the limit, 1002 where it is nothing deflated */
    static byte[] message(byte[] packed, int length, int mostBytes) throws ProtocolError {
        byte[] in = Arrays.copyOf(packed, length + TAIL.length);
        System.arraycopy(TAIL, 0, in, length, TAIL.length);
        try {
            return inflate(in, mostBytes);
        } catch (DataFormatException e) {
            throw new ProtocolError(CloseCode.PROTOCOL_ERROR, "not deflated");
        }
    }

    private static byte[] inflate(byte[] in, int mostBytes) throws DataFormatException, ProtocolError {
        Inflater inflater = INFLATER.get();
        inflater.reset();
        inflater.setInput(in);
        byte[] out = new byte[Math.min(mostBytes, in.length * 4) + 1];
        int have = 0;
        while (true) {
            if (have == out.length) out = Arrays.copyOf(out, Math.min(mostBytes + 1, have * 2));
            int n = inflater.inflate(out, have, out.length - have);
            have += n;
            if (have > mostBytes) throw new ProtocolError(CloseCode.TOO_LARGE, "too large");
            if (inflater.needsDictionary()) throw new DataFormatException();
            int left = inflater.getRemaining();
            if (inflater.finished() && left > 0) { // a final block does not end the message
                inflater.reset();
                inflater.setInput(in, in.length - left, left);
            } else if (n == 0) {
                return Arrays.copyOf(out, have);
            }
        }
    }
}
