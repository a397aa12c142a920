/** Standings over several contests: what counts of each, ranks, movement, improvement, awards. Pure and exact. */
package io.leitai.scoring.series;
