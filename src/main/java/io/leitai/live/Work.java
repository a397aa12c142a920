package io.leitai.live;

import java.time.Duration;

/**
 * What the writer has done since the start, and has before it.
 *
 * @param waiting commands in all inboxes
 * @param entries written
 * @param commits that put them on disk
 * @param committing the time that those took together
 */
public record Work(int waiting, long entries, long commits, Duration committing) {}
