package io.leitai;

/** Something that keeps a command from its work; the message is for the person, whole. */
final class Failure extends RuntimeException {
    Failure(String message) {
        super(message);
    }
}
