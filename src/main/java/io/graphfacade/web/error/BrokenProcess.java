package io.graphfacade.web.error;

/**
 * A process without memory or stack answers nothing that can be relied on. It ends, so that Lambda reports a failure and starts another;
 * an answer would keep it.
 */
public final class BrokenProcess {

    private static final int FAILED = 1;
    private static final String IN_LAMBDA = "AWS_LAMBDA_RUNTIME_API";

    private BrokenProcess() {}

    /** Does not return; outside of Lambda, where the process is not ours alone, the failure goes on. */
    public static void end(VirtualMachineError failure) {
        if (System.getenv(IN_LAMBDA) != null) {
            System.err.println("The function ends: " + failure.getClass().getSimpleName());
            Runtime.getRuntime().halt(FAILED);
        }
        throw failure;
    }
}
