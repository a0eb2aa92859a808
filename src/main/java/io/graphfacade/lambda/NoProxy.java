package io.graphfacade.lambda;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.net.ProxySelector;
import org.jspecify.annotations.Nullable;

/**
 * Lambda is on the function's own machine, and the JDK's client would look for a proxy for each message to it. In native executables only; nothing
 * else there asks the JDK for a proxy.
 */
@TargetClass(ProxySelector.class)
final class NoProxy {

    private NoProxy() {}

    @Substitute
    public static @Nullable ProxySelector getDefault() {
        return null;
    }
}
