package io.graphfacade.networkaccess.router;

import java.util.Locale;

/**
 * A value of Microsoft's side. It is open before Graph has made the link; then a placeholder stands in its place.
 *
 * @param text as it stands in a configuration
 * @param word the same without angle brackets, for a place where they are commands
 */
public record GatewayValue(String text, String word, boolean isOpen) {

    /** Is in a line that must not be read as it is. It is in no value, and in no text that leaves the facade. */
    static final String MARK = "\u0001";

    static GatewayValue of(Object known) {
        return new GatewayValue(known.toString(), known.toString(), false);
    }

    /**
     * @param what the value is, such as "BGP address"
     * @param tunnel the name of its tunnel
     * @param index of the tunnel in the text
     */
    static GatewayValue open(String what, String tunnel, int index, Platform platform) {
        String word = what.toUpperCase(Locale.ROOT).replace(' ', '-') + "-" + index;
        return platform.hasBrackets()
                ? new GatewayValue("<" + what + " of " + tunnel + ">", word, true)
                : new GatewayValue(word + MARK, word + MARK, true);
    }

    /** For lines that make no sense without it. */
    public String mark() {
        return isOpen ? MARK : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
