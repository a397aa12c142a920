package io.leitai.web.socket;

import java.util.List;

/** Byte sequences in hex, as in Markus Kuhn's UTF-8 stress test and RFC 3629. */
final class Utf8Samples {
    private Utf8Samples() {}

    static final List<String> GOOD = List.of(
            "ceba e1bdb9 cf83 cebc ceb5", // κόσμε
            "e69382 e58fb0", // 擂台
            "00", // the first and the last of each length
            "7f",
            "c280",
            "dfbf",
            "e0a080",
            "efbfbf",
            "f0908080",
            "f48fbfbf",
            "ed9fbf", // beside the surrogates
            "ee8080",
            "efbfbd",
            "efb790", // no characters, but legal
            "efbfbe",
            "f09fbfbe",
            "f3bfbfbf",
            "f09f8eb5", // beyond the first plane
            "efbbbf 41"); // a byte order mark stays

    static final List<String> BAD = List.of(
            "80", // continuations of nothing
            "bf",
            "80bf",
            "80bf80bf80bf80",
            "c0 20", // a first byte and a space
            "c2 20",
            "df 20",
            "e0 20",
            "ef 20",
            "f0 20",
            "f4 20",
            "f5 20",
            "f8 20",
            "fc 20",
            "c2", // the last byte missing
            "e0a0",
            "f09080",
            "df",
            "efbf",
            "f48fbf",
            "c2e0a0f09080",
            "fe", // never
            "ff",
            "fefeffff",
            "c0af", // longer than need be
            "e080af",
            "f08080af",
            "f8808080af",
            "fc80808080af",
            "c1bf",
            "e09fbf",
            "f08fbfbf",
            "f887bfbfbf",
            "c080",
            "e08080",
            "f0808080",
            "eda080", // surrogates, alone and in pairs
            "edadbf",
            "edae80",
            "edafbf",
            "edb080",
            "edbe80",
            "edbfbf",
            "eda080edb080",
            "edadbfedbfbf",
            "f4908080", // beyond the last character
            "f5808080",
            "f7bfbfbf",
            "f888808080",
            "fbbfbfbfbf",
            "fc8480808080",
            "fdbfbfbfbfbf",
            "48656c6c6f ff", // behind something good
            "ceba e1bdb9 cf83 cebc ceb5 eda080 656469746564",
            "e69382 e58f 41");
}
