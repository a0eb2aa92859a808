package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Caller;
import io.graphfacade.auth.Callers;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokensUnavailable;
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
        String header = call.header(callers.tokenHeader());
        if (callers.passThrough(operation.family())) {
            Caller.WithOwnToken own = callers.withOwnToken(header);
            tokenCheck.requireUsable(own.token(), operation);
            return own;
        }
        long begin = System.nanoTime();
        try {
            Caller caller = callers.verified(operation.family(), header, call.timeLeft());
            Served.of(call.request()).by(caller.identity());
            return caller;
        } finally {
            waited(call, begin);
        }
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
        } catch (Forbidden notGranted) {
            // it may have been granted when the next one is asked for
            caller.tokenWasRefused();
            throw notGranted;
        } finally {
            waited(call, begin);
        }
    }

    private static void waited(Call call, long begin) {
        Served.of(call.request()).waitedForToken(Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * What Graph says of the token, when it was asked for the resource or looked it up.
     *
     * @throws TokensUnavailable if it is the facade's own that Graph did not take: the next request gets a new one
     */
    void learn(Caller caller, Call call, GraphOutcome outcome) {
        if (Served.of(call.request()).traffic().lastStatus() == UNAUTHORIZED) {
            caller.tokenWasRefused();
        }
        if (caller instanceof Caller.WithRightsOfFacade
                && outcome instanceof GraphOutcome.Refused refused
                && refused.status() == UNAUTHORIZED) {
            throw new TokensUnavailable(
                    "Microsoft Graph did not take the token that the facade had; a new one will be asked for.");
        }
    }
}
