package io.leitai.ledger;

/**
 * Where a PostgreSQL is and who asks. Its text has no secret in it.
 *
 * @param url {@code jdbc:postgresql://HOST[:PORT][,HOST…]/DATABASE[?…]}
 * @param user null: as the URL says
 * @param password null: as the URL says, or none
 */
public record PostgresAddress(String url, String user, String password) {
    private static final String PREFIX = "jdbc:postgresql:";

    /** @throws IllegalArgumentException where the URL is none of PostgreSQL's; the message is one clause */
    public PostgresAddress {
        if (!url.startsWith(PREFIX + "//") || url.indexOf('/', (PREFIX + "//").length()) < 0)
            throw new IllegalArgumentException(
                    "is no URL such as jdbc:postgresql://10.0.0.5:5432/leitai: after jdbc:postgresql:// come host and"
                            + " port, and after a / the database's name");
    }

    /** Hosts and database; no parameter, since a password may be among them. */
    public String shown() {
        String text = url.substring(PREFIX.length());
        int parameters = text.indexOf('?');
        String place = "postgresql:" + (parameters < 0 ? text : text.substring(0, parameters));
        return place.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
