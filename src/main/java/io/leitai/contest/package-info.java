/** The rulebook: what a contest is, what may be asked of it, what happened, and what is refused. Pure: no clock, no I/O. */
package io.leitai.contest;
