package io.graphfacade.auth.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the operator does about an error of Entra, by its number
 * (<a href="https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes">AADSTS</a>).
 */
final class EntraRemedy {

    /** Entra found no federated credential of the application that fits what was presented. */
    private static final Set<Integer> NO_FEDERATED_CREDENTIAL = Set.of(70021, 700211, 700212, 700213);

    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(70021, "No federated credential of the application fits."),
            Map.entry(700211, "No federated credential of the application has this issuer."),
            Map.entry(700212, "No federated credential of the application has this audience."),
            Map.entry(700213, "No federated credential of the application has this subject."),
            Map.entry(
                    700016,
                    "The tenant has no such application: compare facade.auth.client-id and facade.auth.tenant."),
            Map.entry(
                    90002, "There is no such tenant in this cloud: compare facade.auth.tenant and facade.graph.cloud."),
            Map.entry(700024, "The assertion is too old or not valid yet: look at the clock of what signs it."),
            Map.entry(
                    700027,
                    "The application does not have this certificate, or its key is another: upload the certificate."),
            Map.entry(7000215, "The application does not have this secret: enter the value of a secret, not its id."),
            Map.entry(7000222, "The secret has expired: make a new one."),
            Map.entry(7000112, "The application is switched off in the tenant."),
            Map.entry(
                    501051,
                    "The application is not assigned to a role of what it asks for: assign it, or require no assignment."));

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,300}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntraRemedy() {}

    /**
     * What follows the error in its log line, empty for all other numbers.
     *
     * @param form the token request that was refused
     */
    static String of(int number, Map<String, String> form) {
        String sentence = SENTENCES.get(number);
        if (sentence == null) {
            return "";
        }
        return NO_FEDERATED_CREDENTIAL.contains(number)
                ? ". " + sentence + " " + presented(form.getOrDefault("client_assertion", ""))
                : ". " + sentence;
    }

    /** The three claims that Entra compares. None of them is a secret; the signature is, and stays out. */
    private static String presented(String assertion) {
        JsonNode claims = claims(assertion);
        return "Presented were issuer " + claim(claims.path("iss")) + ", subject " + claim(claims.path("sub"))
                + " and audience " + claim(claims.path("aud"))
                + ": the federated credential needs the same, letter by letter.";
    }

    private static JsonNode claims(String assertion) {
        String[] parts = assertion.split("\\.");
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
        } catch (IOException | IllegalArgumentException unreadable) {
            return JSON.missingNode();
        }
    }

    private static String claim(JsonNode claim) {
        String text = claim.isArray() && claim.size() == 1 ? claim.path(0).asText() : claim.asText();
        return PRINTABLE.matcher(text).matches() ? text : "(unreadable)";
    }
}
