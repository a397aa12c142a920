/** Rehearsal: simulated judges and a simulated director; also the demo. */
package io.leitai.drill;
