package io.graphfacade.redaction;

/** Properties of Graph's answers that name a thing, a type or a time. If a part of such a value equals a secret, that is chance. */
final class LeftAlone {

    /** A secret of this many characters does not occur by chance. */
    static final int SHORTEST_NO_CHANCE = 16;

    private LeftAlone() {}

    static boolean isNamed(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("DateTime") || name.contains("@odata.");
    }
}
