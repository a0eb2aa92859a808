package io.graphfacade.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the executable that a start reads. The features that lay out code and heap find them. */
final class HotParts {

    /**
     * Bytes of a segment of the executable.
     *
     * @param segment its access, which tells it from other large ones in C
     * @param from the first byte, from the beginning of the segment
     * @param to the byte behind the last
     */
    record Part(String segment, long from, long to) {}

    static final String CODE = "PF_X";
    static final String HEAP = "PF_W";

    /** The linker puts the functions of Java here, behind those of C. */
    private static final long JAVA = 0x10000;

    private static final List<Part> OF_HEAP = new ArrayList<>();
    private static @Nullable Object firstOfEvents;
    private static @Nullable Object firstOther;

    private HotParts() {}

    static void inHeap(long from, long to) {
        if (from < to) {
            OF_HEAP.add(new Part(HEAP, from, to));
        }
    }

    static void ofEachStartEndsBefore(Object function) {
        firstOfEvents = function;
    }

    static void codeEndsBefore(Object function) {
        firstOther = function;
    }

    /** When functions have their places. What each start runs is the first part. */
    static List<Part> all() throws ReflectiveOperationException {
        List<Part> all = new ArrayList<>();
        if (firstOfEvents != null && firstOther != null) {
            all.add(new Part(CODE, 0, placeOf(firstOfEvents)));
            all.add(new Part(CODE, placeOf(firstOfEvents), placeOf(firstOther)));
        }
        all.addAll(OF_HEAP);
        return all;
    }

    private static long placeOf(Object function) throws ReflectiveOperationException {
        return JAVA + (int) Builder.ask(function, "getCodeAddressOffset");
    }
}
