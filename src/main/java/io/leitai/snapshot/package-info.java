/** A contest as bytes, to be made again without its ledger; of use to the very program that wrote it, and to no other. */
package io.leitai.snapshot;
