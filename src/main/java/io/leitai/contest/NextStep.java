package io.leitai.contest;

/**
 * The one step that the contest's flow asks for.
 *
 * @param command ready to be given
 * @param missing how many judges have yet to give for the turn on stage, reopened sheets among them; 0 without a turn
 */
public record NextStep(Command command, int missing) {
    /** Whether one press is not enough: judges have yet to give, or it can't be taken back. */
    public boolean isAskedTwice() {
        return switch (command) {
            case Command.Lock ignored -> missing > 0;
            case Command.Certify ignored -> missing > 0;
            case Command.Close ignored -> true;
            case Command.OpenCeremony ignored -> true;
            default -> false;
        };
    }
}
