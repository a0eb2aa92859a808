package io.graphfacade.auth;

/** Where the token for Graph comes from. */
public interface TokenSource {

    /**
     * @param authorization the caller's {@code Authorization} header, null if there is none
     * @throws Unauthenticated without a usable token
     */
    BearerToken tokenFor(String authorization);
}
