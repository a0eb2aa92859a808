package io.graphfacade.start;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import io.smallrye.config.PropertyName;

/**
 * Replaces a method of Quarkus, in native executables only. At each start, Quarkus compares every part of every key with all possible names,
 * and looks for the end of the part each time. This method first compares one character.
 */
final class FastConfigNameMatch {

    private FastConfigNameMatch() {}

    static boolean isMapped(NameIterator name, String mapped) {
        String key = name.getName();
        int begin = name.getPosition() + 1;
        if (begin < key.length() && isOther(key.charAt(begin), mapped.charAt(0))) {
            return false;
        }
        int end = name.getNextEnd();
        int length = end == 0 ? key.length() : end - begin;
        return PropertyName.equals(key, begin, length, mapped, 0, mapped.length());
    }

    private static boolean isOther(char written, char expected) {
        return written != expected && !isPlaceholder(written) && !isPlaceholder(expected);
    }

    private static boolean isPlaceholder(char c) {
        return c == '*' || c == '"';
    }

    @TargetClass(PropertiesUtil.class)
    static final class InPlaceOfThoseOfQuarkus {

        private InPlaceOfThoseOfQuarkus() {}

        @Substitute
        public static boolean isMapped(NameIterator name, String mapped) {
            return FastConfigNameMatch.isMapped(name, mapped);
        }
    }
}
