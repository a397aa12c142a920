package io.leitai;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; a checkout has none. */
final class Version implements IVersionProvider {
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Leitai " + text()};
    }
}
