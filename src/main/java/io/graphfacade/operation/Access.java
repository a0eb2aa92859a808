package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.auth.caller.CallerAdmission;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Who may have an operation done, and with which token Graph is asked for it. */
@Singleton
class Access {

    private static final int UNAUTHORIZED = 401;

    private final CallerAdmission callers;
    private final TokenCheck tokenCheck;

    @Inject
    Access(CallerAdmission callers, TokenCheck tokenCheck) {
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
            RequestRecord.of(call.request()).by(caller.identity());
            return caller;
        } finally {
            waited(call, begin);
        }
    }

    /** To be asked when it is certain that Graph is. */
    GraphToken token(Caller caller, Call call, GraphOperation operation) {
        return caller instanceof Caller.WithOwnToken own
                ? GraphToken.ofCaller(own.token())
                : GraphToken.renewable(
                        issued(caller, call, operation), refusal -> another(refusal, caller, call, operation));
    }

    private BearerToken issued(Caller caller, Call call, GraphOperation operation) {
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

    /** Null where the user has to do something about it: no token that Entra gives without asking for it will do. */
    private BearerToken another(GraphOutcome.Refused refusal, Caller caller, Call call, GraphOperation operation) {
        caller.tokenWasRefused();
        boolean forUser =
                caller instanceof Caller.OnBehalfOf && refusal.headers().asksForClaims();
        return forUser ? null : issued(caller, call, operation);
    }

    private static void waited(Call call, long begin) {
        RequestRecord.of(call.request()).waitedForToken(Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * What Graph says of the token, when it was asked for the resource or looked it up.
     *
     * @throws TokensUnavailable if it is the facade's own that Graph did not take: the next request gets a new one
     * @throws RuntimeException what keeps the facade from getting another token, if Graph did nothing for want of it
     */
    void learn(Caller caller, Call call, GraphToken token, GraphOutcome outcome) {
        if (RequestRecord.of(call.request()).traffic().lastStatus() == UNAUTHORIZED) {
            caller.tokenWasRefused();
        }
        if (!(outcome instanceof GraphOutcome.Refused refused) || refused.status() != UNAUTHORIZED) {
            return;
        }
        if (token.failure() != null) {
            throw token.failure();
        }
        if (caller instanceof Caller.WithRightsOfFacade) {
            throw new TokensUnavailable(
                    "Microsoft Graph did not take the token that the facade had; a new one will be asked for.");
        }
    }
}
