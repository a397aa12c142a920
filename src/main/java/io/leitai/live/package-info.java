/** Contests that are running: one writer, a bounded inbox for each contest, receipts. */
package io.leitai.live;
