package io.graphfacade.auth.caller;

import org.jspecify.annotations.Nullable;

/**
 * The caller's ids in the tenant's directory, for the log.
 *
 * @param object id of the user or service principal, null if it is not known
 * @param application id of the application that was used, null if it is not known
 */
public record CallerIdentity(@Nullable String object, @Nullable String application) {

    public static final CallerIdentity UNKNOWN = new CallerIdentity(null, null);
}
