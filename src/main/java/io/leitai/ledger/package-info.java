/** The durable record: entries chained by hash, and beside them the hashes of seats' secrets. Its JSON is for ever. */
package io.leitai.ledger;
