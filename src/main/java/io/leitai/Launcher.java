package io.leitai;

/** The jar's first class, compiled for Java 8 so that an older Java can say that it is too old. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        int major = version.startsWith("1.") ? Integer.parseInt(version.substring(2)) : Integer.parseInt(version);
        if (major < 21) {
            System.err.println("Leitai needs Java 21 or later; this is Java " + version + ".");
            System.exit(2);
        }
        Class.forName("io.leitai.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
