package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A judge's complete marks for one turn.
 *
 * @param panel the judge's panel's id
 * @param marks criterion's id to mark, in points; every criterion of the rules
 */
public record Sheet(String judge, String panel, Map<String, BigDecimal> marks) {}
