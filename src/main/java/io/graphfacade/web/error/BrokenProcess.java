package io.graphfacade.web.error;

/**
 * Ends a process that has run out of memory or stack, because its answers cannot be relied on. Lambda then reports a failure and starts
 * another one.
 */
public final class BrokenProcess {

    private static final int FAILED = 1;
    private static final String IN_LAMBDA = "AWS_LAMBDA_RUNTIME_API";

    private BrokenProcess() {}

    /** Does not return. Outside of Lambda the process is not ours alone, so the failure is thrown on. */
    public static void end(VirtualMachineError failure) {
        if (System.getenv(IN_LAMBDA) != null) {
            System.err.println("The function ends: " + failure.getClass().getSimpleName());
            Runtime.getRuntime().halt(FAILED);
        }
        throw failure;
    }
}
