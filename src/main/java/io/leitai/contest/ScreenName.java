package io.leitai.contest;

import java.util.regex.Pattern;

/** What screens are called: {@code hall}, {@code foyer}, 大厅左, and {@code venue/ID} for a branch venue's. */
public final class ScreenName {
    /** All branch venues' screens together. */
    public static final String VENUES = "venues";

    private static final String OF_VENUE = "venue/";

    private static final Pattern FITS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,23}");

    private ScreenName() {}

    public static String ofVenue(String id) {
        return OF_VENUE + id;
    }

    /** Whether a screen can have this name of its own choice. */
    public static boolean fits(String name) {
        return FITS.matcher(name).matches() && !name.equals(VENUES);
    }

    static boolean isOfVenue(String name) {
        return name.startsWith(OF_VENUE);
    }

    /** Whether there can be such a screen in this contest, or it is all venues. */
    static boolean isKnown(Contest contest, String name) {
        if (!isOfVenue(name)) return name.equals(VENUES) || fits(name);
        return contest.plan().venues().stream().anyMatch(venue -> venue.id().equals(name.substring(OF_VENUE.length())));
    }
}
