package io.graphfacade.auth;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The caller's own token goes to Graph unchanged. */
@Singleton
class PassThrough implements TokenSource {

    /** b64token of RFC 6750 section 2.1. */
    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final String CHALLENGE = "Bearer realm=\"Microsoft Graph\"";

    @Override
    public BearerToken tokenFor(String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw new Unauthenticated(
                    "The request has no Authorization header; a bearer token for Microsoft Graph is needed.",
                    CHALLENGE);
        }
        String scheme = BearerToken.SCHEME;
        String value = authorization.strip();
        boolean bearer = value.regionMatches(true, 0, scheme, 0, scheme.length());
        String token = bearer ? value.substring(scheme.length()).strip() : "";
        if (!B64TOKEN.matcher(token).matches()) {
            throw new Unauthenticated(
                    "The Authorization header holds no bearer token; \"Bearer\", a space and the token are needed.",
                    CHALLENGE + ", error=\"invalid_request\"");
        }
        return new BearerToken(token);
    }
}
