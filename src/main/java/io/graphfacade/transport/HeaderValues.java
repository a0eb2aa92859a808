package io.graphfacade.transport;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Replaces the method of Vert.x that looks for control characters in values of headers, in native executables only. It asked for each character by
 * itself, and three times for those of a token: that was one of fifteen instructions of a create. What is wrong with a value says Vert.x.
 */
@TargetClass(className = "io.vertx.core.http.impl.HttpUtils")
final class HeaderValues {

    private HeaderValues() {}

    @Alias
    private static native void validateSequenceHeaderValue(CharSequence value);

    @Substitute
    private static void validateStringHeaderValue(String value) {
        if (HeaderSyntax.hasControl(value)) {
            validateSequenceHeaderValue(value);
        }
    }
}
