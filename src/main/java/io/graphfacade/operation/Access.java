package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Caller;
import io.graphfacade.auth.Callers;
import io.graphfacade.graph.GraphOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Who may have an operation done, and with which token Graph is asked for it. */
@Singleton
class Access {

    private static final int UNAUTHORIZED = 401;

    private final Callers callers;
    private final TokenCheck tokenCheck;

    @Inject
    Access(Callers callers, TokenCheck tokenCheck) {
        this.callers = callers;
        this.tokenCheck = tokenCheck;
    }

    /** To be asked before the payload is looked at: what is wrong with it is nobody's business who may not call. */
    Caller admit(Call call, GraphOperation operation) {
        long begin = System.nanoTime();
        String header = call.header(callers.tokenHeader());
        Caller caller = callers.caller(operation.family(), header, call.timeLeft());
        if (caller instanceof Caller.WithOwnToken own) {
            tokenCheck.requireUsable(own.token(), operation);
        } else {
            waited(call, begin);
        }
        return caller;
    }

    /** To be asked when it is certain that Graph is. */
    BearerToken token(Caller caller, Call call, GraphOperation operation) {
        if (caller instanceof Caller.WithOwnToken own) {
            return own.token();
        }
        long begin = System.nanoTime();
        try {
            BearerToken token = caller.tokenForGraph(call.timeLeft());
            tokenCheck.requireGranted(token, operation);
            return token;
        } finally {
            waited(call, begin);
        }
    }

    private static void waited(Call call, long begin) {
        Served.of(call.request()).waitedForToken(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** What Graph says of the token. */
    void learn(Caller caller, GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.Refused refused && refused.status() == UNAUTHORIZED) {
            caller.tokenWasRefused();
        }
    }
}
