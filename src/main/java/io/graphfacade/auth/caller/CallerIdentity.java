package io.graphfacade.auth.caller;

/**
 * Who called, as the tenant's directory knows it, for the log.
 *
 * @param object id of the user or service principal, null if it is not known
 * @param application id of the application that was used, null if it is not known
 */
public record CallerIdentity(String object, String application) {

    public static final CallerIdentity UNKNOWN = new CallerIdentity(null, null);
}
