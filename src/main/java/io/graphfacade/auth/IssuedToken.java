package io.graphfacade.auth;

import java.time.Instant;

/** A token for Graph that Entra has issued to the facade. */
record IssuedToken(BearerToken token, Instant expiry) {}
