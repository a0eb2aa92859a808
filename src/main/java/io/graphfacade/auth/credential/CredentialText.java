package io.graphfacade.auth.credential;

import io.graphfacade.auth.TokensUnavailable;
import java.time.Duration;

/** A secret, or a private key with its certificate: from the configuration or from AWS. */
interface CredentialText {

    /** @throws TokensUnavailable if it cannot be fetched */
    String text(Duration time);

    /** Whether it is another one, having been fetched anew. */
    boolean renew(Duration time);

    /** From the configuration, for good. */
    record Given(String value) implements CredentialText {

        @Override
        public String text(Duration time) {
            return value;
        }

        @Override
        public boolean renew(Duration time) {
            return false;
        }

        @Override
        public String toString() {
            return "a credential";
        }
    }
}
