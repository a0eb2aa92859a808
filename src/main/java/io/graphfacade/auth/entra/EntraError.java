package io.graphfacade.auth.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.graphfacade.auth.Challenge;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokenRefused;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An error of the token endpoint (RFC 6749 section 5.2) with Entra's additions. Of its description only the number is passed on. */
record EntraError(JsonNode body) {

    static final EntraError UNREADABLE = new EntraError(MissingNode.getInstance());

    private static final Set<String> TEMPORARY = Set.of("temporarily_unavailable", "server_error");

    /** All headers of an answer together may have some 10 KB at API Gateway; those of some clients are shorter. */
    private static final int LONGEST_CLAIMS = 4096;

    private static final int CONSENT_MISSING = 65001;

    static EntraError of(JsonNode body) {
        return body.path("error").isTextual() ? new EntraError(body) : UNREADABLE;
    }

    /** Whether another secret or certificate could help. */
    boolean isAboutCredential() {
        return code().equals("invalid_client");
    }

    /** @param forUser whether a user's token was to be exchanged */
    RuntimeException failure(Entra entra, boolean forUser) {
        if (this == UNREADABLE || TEMPORARY.contains(code())) {
            return new TokensUnavailable(
                    "Microsoft Entra gives no token at the moment; nothing was sent to Microsoft Graph.");
        }
        if (forUser && (code().equals("interaction_required") || body.hasNonNull("claims"))) {
            return new Unauthenticated(
                    "Microsoft Entra wants the user to sign in again before Microsoft Graph can be asked (" + this
                            + "). " + whatToDo(),
                    interaction(entra.challenge()).value());
        }
        if (forUser && code().equals("invalid_grant")) {
            return isConsentMissing()
                    ? new Forbidden(
                            "Nobody has consented to the facade's asking Microsoft Graph on behalf of this user ("
                                    + this + ").")
                    : new Unauthenticated(
                            "Microsoft Entra does not exchange the token for one for Microsoft Graph (" + this + ").",
                            entra.challenge().error("invalid_token").value());
        }
        return new TokenRefused("Microsoft Entra does not give the facade a token for Microsoft Graph (" + this
                + "); nothing was sent. This is for the operator of the facade to remedy.");
    }

    private String whatToDo() {
        return claims().length > LONGEST_CLAIMS
                ? "Get a new token. The claims that Entra asks for are left out here: with " + claims().length
                        + " bytes they are too long for a header."
                : "Get a new token, with the claims of the WWW-Authenticate header if it has any.";
    }

    private Challenge interaction(Challenge challenge) {
        byte[] claims = claims();
        return claims.length == 0 || claims.length > LONGEST_CLAIMS
                ? challenge.error("interaction_required")
                : challenge
                        .error("insufficient_claims")
                        .with("claims", Base64.getEncoder().encodeToString(claims));
    }

    /** Exactly as Entra writes them, because the client gives them back to Entra. */
    private byte[] claims() {
        JsonNode claims = body.path("claims");
        return (claims.isContainerNode() ? claims.toString() : claims.asText("")).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What an operator does about it, empty if the number is none of those.
     *
     * @param form the token request that was refused
     */
    String remedy(Map<String, String> form) {
        return EntraRemedy.of(number(), form);
    }

    private boolean isConsentMissing() {
        return body.path("suberror").asText().equals("consent_required") || number() == CONSENT_MISSING;
    }

    private String code() {
        return body.path("error").asText();
    }

    private int number() {
        return body.path("error_codes").path(0).asInt();
    }

    /** The error's code, and its number where there is one. */
    @Override
    public String toString() {
        String code = code().matches("[a-z_]{1,60}") ? code() : "an answer that is not understood";
        return number() == 0 ? code : code + ", AADSTS" + number();
    }
}
