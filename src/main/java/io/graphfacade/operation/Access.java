package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Denial;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.auth.caller.CallerAdmission;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Admits callers to an operation, and gets the token with which Graph is asked for it. */
@Singleton
class Access {

    private static final int UNAUTHORIZED = 401;

    private final CallerAdmission callers;
    private final GraphTokenCheck tokenCheck;

    @Inject
    Access(CallerAdmission callers, GraphTokenCheck tokenCheck) {
        this.callers = callers;
        this.tokenCheck = tokenCheck;
    }

    /**
     * Comes before the payload is looked at: its faults are for callers who may use the operation.
     *
     * @throws Denial for everybody else
     */
    Caller admit(OperationRequest request, GraphOperation operation) {
        String header = request.authorization();
        if (callers.passThrough(operation.family())) {
            Caller.WithOwnToken own = callers.withOwnToken(header);
            tokenCheck.requireUsable(own.token(), operation);
            return own;
        }
        long begin = System.nanoTime();
        try {
            Caller caller = callers.verified(
                    operation.family(), header, request.deadline().left());
            request.record().by(caller.identity());
            return caller;
        } finally {
            waited(request, begin);
        }
    }

    /** Comes when it is certain that Graph is asked. */
    GraphToken token(Caller caller, OperationRequest request, GraphOperation operation) {
        return caller instanceof Caller.WithOwnToken own
                ? GraphToken.ofCaller(own.token())
                : GraphToken.renewable(
                        issued(caller, request, operation), refusal -> another(refusal, caller, request, operation));
    }

    private BearerToken issued(Caller caller, OperationRequest request, GraphOperation operation) {
        long begin = System.nanoTime();
        try {
            BearerToken token = caller.tokenForGraph(request.deadline().left());
            tokenCheck.requireGranted(token, operation);
            return token;
        } catch (Forbidden notGranted) {
            // an administrator may grant it before the next request
            caller.tokenWasRefused();
            throw notGranted;
        } finally {
            waited(request, begin);
        }
    }

    /** Null if the user must sign in again: Graph would refuse every token that Entra gives without that. */
    private @Nullable BearerToken another(
            GraphOutcome.Refused refusal, Caller caller, OperationRequest request, GraphOperation operation) {
        caller.tokenWasRefused();
        boolean forUser =
                caller instanceof Caller.OnBehalfOf && refusal.headers().asksForClaims();
        return forUser ? null : issued(caller, request, operation);
    }

    private static void waited(OperationRequest request, long begin) {
        request.record().waitedForToken(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Reads Graph's 401: null if Graph did not answer with one. A token that Graph refused is not used again. */
    @Nullable
    Denial refusal(Caller caller, OperationRequest request, GraphToken token, GraphOutcome outcome) {
        if (request.record().traffic().lastStatus() == UNAUTHORIZED) {
            caller.tokenWasRefused();
        }
        if (!(outcome instanceof GraphOutcome.Refused refused) || refused.status() != UNAUTHORIZED) {
            return null;
        }
        if (token.failure() != null) {
            return token.failure();
        }
        return caller instanceof Caller.WithRightsOfFacade
                ? new TokensUnavailable(
                        "Microsoft Graph did not take the token that the facade had; a new one will be asked for.")
                : null;
    }
}
