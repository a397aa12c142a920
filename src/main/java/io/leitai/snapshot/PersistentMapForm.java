package io.leitai.snapshot;

import java.io.IOException;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A persistent map. A great one is made when somebody looks into it, since to make it takes longer than to read it. */
record PersistentMapForm(MapForm plain) implements Form {
    private static final int GREAT = 1_000;

    @Override
    public void write(Out out, Object what) throws IOException {
        PMap<?, ?> map = (PMap<?, ?>) what;
        out.writeLong(map.size());
        out.writePiece(piece -> plain.write(piece, map));
    }

    @Override
    public Object read(In in) throws IOException {
        int size = (int) in.readLong();
        In piece = in.readPiece();
        if (size < GREAT) return HashTreePMap.from(plain.read(piece));
        LaterPMap<Object, Object> map = new LaterPMap<>(size, () -> {
            try {
                return HashTreePMap.from(plain.read(piece));
            } catch (IOException e) {
                throw new IllegalStateException("a snapshot that was written wrongly", e);
            }
        });
        in.leave(map::entrySet);
        return map;
    }
}
