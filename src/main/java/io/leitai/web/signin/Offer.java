package io.leitai.web.signin;

/**
 * What somebody came with.
 *
 * @param code a link's, a token, or six digits
 * @param contest whose six digits they are; else null
 * @param attempt the browser's own secret for this one try: with it, and only with it, the same try may be made again
 * @param userAgent or null
 * @param house where it comes from
 * @param session the cookie, or null
 */
public record Offer(String code, String contest, String attempt, String userAgent, long house, String session) {
    boolean isDigits() {
        return code.matches("[0-9]{6}");
    }
}
