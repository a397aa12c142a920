package io.leitai.prepare;

/** Ends the preparation of a file. */
final class UnfitException extends Exception {
    final transient Unfit why;

    UnfitException(Unfit why) {
        super(why.name());
        this.why = why;
    }
}
