package io.graphfacade.standin;

/** A request that Graph refuses, with the codes and messages that it is known to have (contract 12.2). */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String conflicting;

    private Refusal(int status, String code, String message, String conflicting) {
        super(message);
        this.status = status;
        this.code = code;
        this.conflicting = conflicting;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "Request_BadRequest", message, null);
    }

    static Refusal unsupportedQuery(String message) {
        return new Refusal(400, "Request_UnsupportedQuery", message, null);
    }

    static Refusal valueRequired(String property, String type) {
        return badRequest("A value is required for property '" + property + "' of resource '" + type + "'.");
    }

    static Refusal conflict(String property) {
        return new Refusal(
                400,
                "Request_BadRequest",
                "Another object with the same value for property " + property + " already exists.",
                property);
    }

    static Refusal noSegment(String segment) {
        return new Refusal(400, "BadRequest", "Resource not found for the segment '" + segment + "'.", null);
    }

    static Refusal noToken() {
        return new Refusal(401, "InvalidAuthenticationToken", "Access token is empty.", null);
    }

    static Refusal full() {
        return new Refusal(403, "Directory_QuotaExceeded", "The stand-in for Graph keeps no more of these.", null);
    }

    static Refusal notFound(String key) {
        return new Refusal(
                404,
                "Request_ResourceNotFound",
                "Resource '" + key
                        + "' does not exist or one of its queried reference-property objects are not present.",
                null);
    }

    static Refusal noMethod() {
        return new Refusal(405, "BadRequest", "Specified HTTP method is not allowed for the request target.", null);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The property whose value is taken, or null. */
    String conflicting() {
        return conflicting;
    }
}
