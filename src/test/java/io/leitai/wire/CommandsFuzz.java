package io.leitai.wire;

import io.leitai.contest.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A message on a socket, and the bodies of requests. */
public final class CommandsFuzz {
    private CommandsFuzz() {}

    private interface Reader {
        Object read(String text) throws Malformed;
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input))
                    .toString();
        } catch (CharacterCodingException e) {
            return; // refused before it comes here
        }
        read(text, Up::read);
        read(text, Requests::mint);
        read(text, Requests::notice);
        read(text, Requests::url);
        read(text, Requests::redeem);
        read(text, Requests::slips);
        read(text, Requests::spares);
        read(text, Requests::digits);
    }

    private static void read(String text, Reader reader) {
        try {
            Object read = reader.read(text);
            // what was taken can be written again, and nothing of it turns a page's text
            if (!(read instanceof Up.Time) && !PlainText.isLines(String.valueOf(read)))
                throw new AssertionError("taken: " + read);
        } catch (Malformed refused) {
            if (refused.refusal().say("en").isBlank()) throw new AssertionError("refused without a word");
            Down.Wrong.of(refused.refusal(), "zh").json();
        }
    }
}
