package io.leitai.web.account;

import io.leitai.contest.Role;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account is called. */
final class Names {
    private static final String SIGN_IN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,31}";
    private static final int LONGEST_SHOWN = 40;

    /** Who signs without an account is called so in the ledger. */
    private static final Set<String> TAKEN = Stream.concat(
                    Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)),
                    Stream.of("sample", "drill"))
            .collect(Collectors.toUnmodifiableSet());

    private Names() {}

    /** As it is kept, whatever case and width it was typed in. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The name to sign in with; empty where it can't be one. */
    static Optional<String> of(String typed) {
        String name = plain(typed);
        return name.matches(SIGN_IN) && !TAKEN.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** A person's name: one line, and not too long for a badge. */
    static Optional<String> shown(String typed) {
        String name = typed.strip();
        boolean fits = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_SHOWN
                && name.codePoints().noneMatch(Character::isISOControl);
        return fits ? Optional.of(name) : Optional.empty();
    }
}
