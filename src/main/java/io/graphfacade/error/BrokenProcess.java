package io.graphfacade.error;

import io.quarkus.runtime.LaunchMode;

/**
 * A process without memory or stack answers nothing that can be relied on. It ends, so that Lambda reports a failure and starts another;
 * an answer would keep it.
 */
public final class BrokenProcess {

    private static final int FAILED = 1;

    private BrokenProcess() {}

    /** Does not return. */
    public static void end(VirtualMachineError failure) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            System.err.println("The function ends: " + failure.getClass().getSimpleName());
            Runtime.getRuntime().halt(FAILED);
        }
        throw failure;
    }
}
