package io.leitai.web.signin;

import io.leitai.contest.Means;
import io.leitai.ledger.Seats.Seat;

/**
 * What a secret opens.
 *
 * @param seat nobody's in particular where it is a spare card's
 * @param batch the codes it was made with, or null
 * @param card a spare card's number, or 0
 * @param hash under which it is kept; null where it is not
 */
record Opened(Seat seat, Means means, String batch, int card, byte[] hash) {}
