package io.leitai.contest;

import java.time.Instant;
import java.util.List;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * A seat as it stands: who sits on it, which codes still open it, and what happened with it.
 *
 * @param epoch how often it was revoked: what was given out before opens it no more
 * @param phone the browser that sits on it, by the name that the contest knows it by; null: none
 * @param since when it sat down
 * @param slip the newest printed slip, or null
 * @param digits the newest six digits, or null
 * @param tokens how many bearer tokens were made for it since it was revoked
 * @param history newest first, at most {@value #MOST_HAPPENINGS}
 */
public record SeatState(
        int epoch,
        String phone,
        String device,
        Instant since,
        Code slip,
        Code digits,
        int tokens,
        PStack<Happening> history) {

    static final int MOST_HAPPENINGS = 50;

    /** Nothing happened yet. */
    public static final SeatState UNTOUCHED = new SeatState(0, null, null, null, null, null, 0, ConsPStack.empty());

    /** @param batch those that were made together with it @param until null: until it is used @param used whether it was */
    public record Code(String batch, Instant until, boolean used) {
        Code spent(String batchUsed) {
            return batch.equals(batchUsed) ? new Code(batch, until, true) : this;
        }
    }

    /** Whether a browser that sat down as {@code itsPhone} in {@code itsEpoch} still does. Staff may be several. */
    public boolean isHeldBy(Role role, int itsEpoch, String itsPhone) {
        if (itsEpoch != epoch) return false;
        return role != Role.JUDGE || (phone == null ? itsPhone.isEmpty() : phone.equals(itsPhone));
    }

    /** What happened with it, newest first. */
    public List<Happening> happened() {
        return history;
    }

    SeatState minted(Means means, String batch, Instant until) {
        return switch (means) {
            case TOKEN -> new SeatState(epoch, phone, device, since, slip, digits, tokens + 1, history);
            case SLIP ->
                new SeatState(epoch, phone, device, since, new Code(batch, until, false), digits, tokens, history);
            case DIGITS ->
                new SeatState(epoch, phone, device, since, slip, new Code(batch, until, false), tokens, history);
            case SPARE, LINK, ACCOUNT -> this;
        };
    }

    SeatState taken(String byPhone, String itsDevice, Instant at, String batch) {
        return new SeatState(
                epoch,
                byPhone,
                itsDevice,
                at,
                slip == null ? null : slip.spent(batch),
                digits == null ? null : digits.spent(batch),
                tokens,
                history);
    }

    SeatState revoked() {
        return new SeatState(epoch + 1, null, null, null, null, null, 0, history);
    }

    SeatState with(Happening happening) {
        PStack<Happening> longer = history.plus(happening);
        return new SeatState(
                epoch,
                phone,
                device,
                since,
                slip,
                digits,
                tokens,
                longer.size() > MOST_HAPPENINGS ? longer.minus(longer.size() - 1) : longer);
    }
}
