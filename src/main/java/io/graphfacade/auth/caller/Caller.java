package io.graphfacade.auth.caller;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokenRefused;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import io.graphfacade.auth.entra.GraphTokens;
import java.time.Duration;

/** The caller of a request, as the source of the token for Graph. */
public sealed interface Caller {

    /**
     * @param time for asking Entra, where the token is not the caller's own
     * @throws Unauthenticated if the caller has to sign in anew first
     * @throws Forbidden if an administrator has not consented
     * @throws TokenRefused if Entra does not take the facade's credential
     * @throws TokensUnavailable if Entra cannot be asked
     */
    BearerToken tokenForGraph(Duration time);

    /** Unknown unless the token was verified. */
    default CallerIdentity identity() {
        return CallerIdentity.UNKNOWN;
    }

    /** Graph did not take the token; it is not to be given again. */
    default void tokenWasRefused() {}

    /** A caller with a token for Graph. */
    record WithOwnToken(BearerToken token) implements Caller {

        @Override
        public BearerToken tokenForGraph(Duration time) {
            return token;
        }
    }

    /** A user, whose token for this API is exchanged for one for Graph. */
    record OnBehalfOf(BearerToken assertion, CallerIdentity identity, GraphTokens tokens) implements Caller {

        @Override
        public BearerToken tokenForGraph(Duration time) {
            return tokens.onBehalfOf(assertion, time);
        }

        @Override
        public void tokenWasRefused() {
            tokens.forgetOnBehalfOf(assertion);
        }
    }

    /** A user or application whose roles or scopes open the facade's own rights to it. */
    record WithRightsOfFacade(CallerIdentity identity, GraphTokens tokens) implements Caller {

        @Override
        public BearerToken tokenForGraph(Duration time) {
            return tokens.ofApplication(time);
        }

        @Override
        public void tokenWasRefused() {
            tokens.forgetOfApplication();
        }
    }
}
