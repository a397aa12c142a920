/** JSON as today's clients speak it: one sealed type for each direction. */
package io.leitai.wire;
