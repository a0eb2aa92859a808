package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import java.util.Set;

/**
 * Replaces two methods with which Quarkus looks for unknown settings, in native executables only. Names that the executable brings were checked
 * when it was built, so a start passes over them: if both methods say no, Quarkus goes on to the next name.
 */
final class OwnNamesFirst {

    private OwnNamesFirst() {}

    @TargetClass(PropertiesUtil.class)
    static final class InPlaceOfThoseOfQuarkus {

        private InPlaceOfThoseOfQuarkus() {}

        @Substitute
        public static boolean isMapped(NameIterator name, String mapped) {
            boolean isFirstPart = name.getPosition() == -1;
            return !(isFirstPart && FrozenMappingsFirst.SETTINGS.isOwn(name.getName()))
                    && FastConfigNameMatch.isMapped(name, mapped);
        }

        @Substitute
        public static boolean isPropertyInRoots(String name, Set<String> roots) {
            return !FrozenMappingsFirst.SETTINGS.isOwn(name) && Roots.contain(roots, name);
        }
    }
}
