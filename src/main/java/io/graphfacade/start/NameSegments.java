package io.graphfacade.start;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.NameIterator;
import java.util.NoSuchElementException;

/**
 * Replaces methods of SmallRye Config and Quarkus that find the parts of a setting's name, in native executables only. Those take more than a
 * hundred instructions for each character, and at a start they were a fifth of all instructions.
 */
final class NameSegments {

    private NameSegments() {}

    /**
     * Where the segment ends that begins after a position. A dot within quotation marks does not end it, one after a backslash does.
     *
     * @throws NoSuchElementException at the end of the name
     */
    static int end(String name, int position) {
        int length = name.length();
        if (position == length) {
            throw new NoSuchElementException();
        }
        boolean isQuoted = false;
        boolean isEscaped = false;
        for (int at = position + 1; at < length; at++) {
            char c = name.charAt(at);
            if (c == '.' && !isQuoted) {
                return at;
            }
            isQuoted ^= c == '"' && !isEscaped;
            isEscaped = c == '\\' && !isEscaped;
        }
        return length;
    }

    /**
     * Whether the segment after a position is a part of another text, without quotation marks and backslashes.
     *
     * @throws NoSuchElementException at the end of the name
     */
    static boolean isNext(String name, int position, String other, int offset, int count) {
        int length = name.length();
        if (position == length) {
            throw new NoSuchElementException();
        }
        int last = offset + count;
        int expected = offset;
        boolean isQuoted = false;
        boolean isEscaped = false;
        for (int at = position + 1; at < length; at++) {
            char c = name.charAt(at);
            if (c == '.' && !isQuoted) {
                break;
            }
            boolean isMark = (c == '"' || c == '\\') && !isEscaped;
            if (!isMark && (expected == last || c != other.charAt(expected++))) {
                return false;
            }
            isQuoted ^= c == '"' && isMark;
            isEscaped = c == '\\' && isMark;
        }
        return expected == last;
    }

    @TargetClass(NameIterator.class)
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThoseOfSmallRye {

        @Alias
        private String name;

        @Alias
        private int pos;

        private InPlaceOfThoseOfSmallRye() {}

        @Substitute
        public int getNextEnd() {
            return end(name, pos);
        }

        @Substitute
        public boolean nextSegmentEquals(String other, int offset, int length) {
            return isNext(name, pos, other, offset, length);
        }
    }

    @TargetClass(io.quarkus.runtime.configuration.NameIterator.class)
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThatOfQuarkus {

        @Alias
        private String name;

        @Alias
        private int pos;

        private InPlaceOfThatOfQuarkus() {}

        @Substitute
        public int getNextEnd() {
            return end(name, pos);
        }
    }
}
