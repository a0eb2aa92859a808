package io.graphfacade.auth.credential;

import java.util.Map;

/** A token in place of a secret (RFC 7523 section 2.2). */
final class ClientAssertion {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private ClientAssertion() {}

    static Map<String, String> parameters(String token) {
        return Map.of("client_assertion_type", TYPE, "client_assertion", token);
    }
}
