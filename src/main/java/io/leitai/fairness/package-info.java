/** How judges judged: leniency, agreement, order, own units, and what would have come out otherwise. Advice, never a change. Pure. */
package io.leitai.fairness;
