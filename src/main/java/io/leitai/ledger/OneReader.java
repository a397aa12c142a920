package io.leitai.ledger;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One session; each waits for its turn. */
final class OneReader implements Readers {
    private final Lock turn = new ReentrantLock();
    private final Session session;
    private boolean closed;

    OneReader(Session session) {
        this.session = session;
    }

    @Override
    public <T> T read(Sessions.Work<T> work) throws SQLException {
        turn.lock();
        try {
            if (closed) throw new StoreAway("the store was closed", null);
            return work.in(session);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            Sessions.closeQuietly(session);
        } finally {
            turn.unlock();
        }
    }
}
