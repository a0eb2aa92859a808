package io.graphfacade.auth.entra;

import io.graphfacade.auth.BearerToken;
import java.time.Instant;

/** A token for Graph that Entra has issued to the facade. */
record IssuedToken(BearerToken token, Instant expiry) {}
