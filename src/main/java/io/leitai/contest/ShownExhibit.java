package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;

/**
 * What of the presenter's material the screens show.
 *
 * @param page from 1
 * @param playing whether the video runs
 * @param position where in the video it was at {@code at}; zero for what is no video
 * @param at the server's time of the last change
 */
public record ShownExhibit(
        String presenter, String exhibit, int page, boolean playing, Duration position, Instant at) {}
