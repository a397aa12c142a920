/** How marks become results: criteria, panels, trimming, deductions, rounding, ranks. Pure and exact. */
package io.leitai.scoring;
