package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Where, when and with what a WebM was taken: written over in place by elements of the same size that mean nothing. */
final class WebmTraces {
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TAGS = 0x1254C367;
    private static final int ATTACHMENTS = 0x1941A469;
    private static final int CRC = 0xBF;
    private static final int VOID = 0xEC;
    private static final int DATE = 0x4461;
    private static final int TITLE = 0x7BA9;
    private static final int FILE_NAME = 0x7384;
    private static final int MUXING_APP = 0x4D80;
    private static final int WRITING_APP = 0x5741;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK_GROUP = 0xA0;

    private final RandomAccessFile film;

    private WebmTraces(RandomAccessFile film) {
        this.film = film;
    }

    /** @throws UnfitException where the elements don't follow each other to the end: nobody knows what is in the rest */
    static void remove(RandomAccessFile film) throws IOException, UnfitException {
        new WebmTraces(film).within(0, film.length());
    }

    /** @param size -1: to the end of what it is in */
    private record Element(int id, long at, long body, long size) {
        long end() {
            return body + size;
        }
    }

    private void within(long from, long end) throws IOException, UnfitException {
        for (long at = from; at < end; ) {
            Element element = element(at, end);
            boolean open = element.size < 0;
            if (!open && element.end() > end) {
                // a recording that was broken off ends in the middle of its last pictures
                if (element.id == CLUSTER || element.id == SIMPLE_BLOCK || element.id == BLOCK_GROUP) return;
                throw new UnfitException(Unfit.BROKEN);
            }
            switch (element.id) {
                case SEGMENT -> within(element.body, open ? end : element.end());
                case INFO -> within(element.body, element.end());
                case TAGS, ATTACHMENTS, CRC, VOID, DATE, TITLE, FILE_NAME -> empty(element);
                case MUXING_APP, WRITING_APP -> Blank.bytes(film, element.body, element.end());
                default -> {}
            }
            // of a cluster without a size its blocks are looked at one by one
            at = element.id == CLUSTER && open ? element.body : open ? end : element.end();
        }
    }

    private Element element(long at, long end) throws IOException, UnfitException {
        film.seek(at);
        int first = film.read();
        int idBytes = Integer.numberOfLeadingZeros(first) - 23;
        if (first <= 0 || idBytes > 4 || at + idBytes >= end) throw new UnfitException(Unfit.BROKEN);
        int id = first;
        for (int i = 1; i < idBytes; i++) id = id << 8 | film.read();
        int head = film.read();
        int sizeBytes = Integer.numberOfLeadingZeros(head) - 23;
        if (head <= 0 || sizeBytes > 8 || at + idBytes + sizeBytes > end) throw new UnfitException(Unfit.BROKEN);
        long size = head & (0xFF >> sizeBytes);
        boolean unknown = size == 0xFF >> sizeBytes;
        for (int i = 1; i < sizeBytes; i++) {
            int next = film.read();
            unknown &= next == 0xFF;
            size = size << 8 | next;
        }
        if (unknown && id != SEGMENT && id != CLUSTER) throw new UnfitException(Unfit.BROKEN);
        return new Element(id, at, at + idBytes + sizeBytes, unknown ? -1 : size);
    }

    /** Void, of the same size with its head. */
    private void empty(Element element) throws IOException {
        long whole = element.end() - element.at;
        film.seek(element.at);
        film.write(VOID);
        if (whole < 9) film.write((int) (0x80 | whole - 2));
        else film.writeLong(0x0100_0000_0000_0000L | whole - 9);
        Blank.bytes(film, film.getFilePointer(), element.end());
    }
}
