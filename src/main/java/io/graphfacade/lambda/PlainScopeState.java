package io.graphfacade.lambda;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Replaces the method of Quarkus by which the scope of a request notes that it began or ended, in native executables only. Quarkus changes a byte
 * by a {@code VarHandle} that the compiler does not know as constant. An executable interprets it, at each step of each request.
 */
final class PlainScopeState {

    private PlainScopeState() {}

    @TargetClass(className = "io.quarkus.arc.impl.CurrentManagedContext$CurrentContextState")
    static final class InPlaceOfThatOfQuarkus {

        @Alias
        private volatile byte state;

        private InPlaceOfThatOfQuarkus() {}

        @Substitute
        private synchronized boolean set(byte mask) {
            boolean isFirst = (state & mask) == 0;
            state |= mask;
            return isFirst;
        }
    }
}
