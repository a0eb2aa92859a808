package io.graphfacade.aws;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The variables that Lambda sets for a function. Read when they are needed and never kept, because most are secret. */
@Singleton
class AwsVariables {

    private final Config config;

    @Inject
    AwsVariables(Config config) {
        this.config = config;
    }

    String region() {
        return text("AWS_REGION").orElseThrow(() -> AwsFailure.of("AWS_REGION is not set"));
    }

    /** Empty for a function with SnapStart, because a snapshot would outlive them. */
    Optional<AwsCredentials> credentials() {
        return text("AWS_ACCESS_KEY_ID").flatMap(id -> text("AWS_SECRET_ACCESS_KEY")
                .map(secret ->
                        new AwsCredentials(id, secret, text("AWS_SESSION_TOKEN").orElse(null), null)));
    }

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
