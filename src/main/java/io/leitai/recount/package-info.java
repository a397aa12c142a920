/**
 * The rules a second time: every result reckoned again from {@code docs/rules.md} alone, sharing no line with {@code scoring}. What both agree on was
 * not made by a slip of either. Needs nothing but {@code java.*}.
 */
package io.leitai.recount;
