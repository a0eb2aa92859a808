package io.graphfacade.graph.message;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Denial;
import io.graphfacade.auth.TokensUnavailable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The token for Graph, and the source of another one if Graph does not take it. Used by one thread at a time. */
public final class GraphToken {

    private final Set<String> values = new LinkedHashSet<>();
    private BearerToken current;
    private @Nullable Function<GraphOutcome.Refused, @Nullable BearerToken> renewal;
    private @Nullable Denial failure;

    private GraphToken(BearerToken first, @Nullable Function<GraphOutcome.Refused, @Nullable BearerToken> renewal) {
        this.renewal = renewal;
        use(first);
    }

    /** The caller's own; there is no other in its place. */
    public static GraphToken ofCaller(BearerToken token) {
        return new GraphToken(token, null);
    }

    /** @param renewal gives another token after Graph's 401, or null for none; is asked once */
    public static GraphToken renewable(
            BearerToken token, Function<GraphOutcome.Refused, @Nullable BearerToken> renewal) {
        return new GraphToken(token, renewal);
    }

    public String authorization() {
        return current.authorization();
    }

    /** Whether there is another token now. A failure to get one is kept, and does not hide the outcome of the request. */
    public boolean isRenewedAfter(GraphOutcome.Refused refusal) {
        if (renewal == null) {
            return false;
        }
        Function<GraphOutcome.Refused, @Nullable BearerToken> once = renewal;
        renewal = null;
        try {
            BearerToken another = once.apply(refusal);
            if (another == null) {
                return false;
            }
            use(another);
            return true;
        } catch (Denial unobtainable) {
            failure = unobtainable;
            return false;
        } catch (RuntimeException unexpected) {
            failure = new TokensUnavailable("There was no other token for Microsoft Graph.");
            return false;
        }
    }

    /** Why there was no other token when one was needed, null if there was or none was. */
    public @Nullable Denial failure() {
        return failure;
    }

    /** All that were used, to keep them out of answers. */
    public String[] values() {
        return values.toArray(String[]::new);
    }

    private void use(BearerToken token) {
        current = token;
        values.add(token.value());
    }
}
