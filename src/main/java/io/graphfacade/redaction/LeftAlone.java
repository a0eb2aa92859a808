package io.graphfacade.redaction;

/** Properties of Graph's answers that tell which thing, which type or when. A secret that reads like a part of their values does so by chance. */
final class LeftAlone {

    /** A secret of so many characters is not there by chance. */
    static final int SHORTEST_NO_CHANCE = 16;

    private LeftAlone() {}

    static boolean isNamed(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("DateTime") || name.contains("@odata.");
    }
}
