package io.graphfacade.storedkey;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.OperationFamily;
import io.graphfacade.aws.Arn;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;

/** The ARNs that an operator lets the facade read keys from. */
final class AllowedArns {

    private static final String SETTING = "facade.keys.arns";
    private static final String ALL = "*";

    private final List<String> allowed;

    /**
     * @param credential the ARN of the facade's own credential, which callers must not get
     * @throws ConfigurationException for what is no ARN or too much, or if callers are not verified
     */
    AllowedArns(List<String> allowed, AuthConfig.Mode mode, Optional<String> credential) {
        this.allowed = allowed.stream().map(String::strip).toList();
        this.allowed.forEach(AllowedArns::require);
        if (!allowed.isEmpty() && mode == AuthConfig.Mode.PASS_THROUGH) {
            throw new ConfigurationException(SETTING + " goes with facade.auth.network-access.mode on-behalf-of or"
                    + " application only: keys are read for callers whom the facade has verified");
        }
        if (credential.map(String::strip).filter(this::covers).isPresent()) {
            throw new ConfigurationException(
                    SETTING + " must not cover facade.auth.credential.arn: whoever may create a"
                            + " device link could have the facade's credential sent to Graph");
        }
    }

    static AllowedArns of(StoredKeyConfig config, AuthConfig auth) {
        return new AllowedArns(
                config.arns().orElse(List.of()),
                auth.mode(OperationFamily.NETWORK_ACCESS),
                auth.credential().arn());
    }

    private static void require(String written) {
        boolean isPrefix = written.endsWith(ALL);
        String beginning = isPrefix ? written.substring(0, written.length() - 1) : written;
        try {
            Arn.of(isPrefix ? beginning + "x" : beginning);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    SETTING + ": each " + e.getMessage() + "; an asterisk at its end means all" + " that begin like it",
                    e);
        }
    }

    boolean isEmpty() {
        return allowed.isEmpty();
    }

    boolean has(Arn arn) {
        return covers(arn.toString());
    }

    private boolean covers(String text) {
        return allowed.stream()
                .anyMatch(each ->
                        each.endsWith(ALL) ? text.startsWith(each.substring(0, each.length() - 1)) : text.equals(each));
    }
}
