package io.graphfacade.canonical;

import java.util.Locale;

/** How a written value can depart from its canonical form. Each constant is the code of a rule. */
public enum Departure {
    TEXT_TRIMMED,
    TEXT_FROM_NUMBER,
    NUMBER_SPELLING,
    NUMBER_MALFORMED,
    BOOLEAN_SPELLING,
    BOOLEAN_MALFORMED,
    GUID_SPELLING,
    GUID_MALFORMED,
    BASE64_SPELLING,
    KEY_PREFIX,
    KEY_FROM_BYTES,
    KEY_UNWRAPPED,
    KEY_NOT_BASE64,
    IPV4_SPELLING,
    IPV4_MALFORMED,
    TIME_NOT_UTC,
    TIME_MALFORMED,
    MEMBER_SPELLING,
    MEMBER_AMBIGUOUS,
    UNKNOWN_MEMBER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The rule's code in kebab case. */
    public String code() {
        return code;
    }
}
