package io.graphfacade.canonical;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What was found out about names. Every request has the same few, so each is judged once, and not again for each payload. */
final class Remembered {

    private static final int LONGEST = 64;

    private final Map<String, Boolean> names = new ConcurrentHashMap<>();
    private final int most;
    private final Predicate<String> judge;

    /** @param most names, because callers can make up others without end */
    Remembered(int most, Predicate<String> judge) {
        this.most = most;
        this.judge = judge;
    }

    boolean of(String name) {
        Boolean remembered = names.get(name);
        if (remembered != null) {
            return remembered;
        }
        boolean judged = judge.test(name);
        if (name.length() <= LONGEST) {
            if (names.size() >= most) {
                names.clear(); // those that come again are back with the next request
            }
            names.put(name, judged);
        }
        return judged;
    }
}
