package io.graphfacade.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that requests to AWS are signed with, never printed.
 *
 * @param sessionToken null for those of a user
 * @param expiration null where it is not known
 */
record AwsCredentials(
        String accessKeyId, String secretAccessKey, @Nullable String sessionToken, @Nullable Instant expiration) {

    /** Fresh credentials live so much longer. STS gives no token that would outlive them. */
    static final Duration MARGIN = Duration.ofMinutes(10);

    boolean areFresh() {
        return expiration != null && Instant.now().plus(MARGIN).isBefore(expiration);
    }

    List<String> texts() {
        return Stream.of(accessKeyId, secretAccessKey, sessionToken)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return "credentials of AWS";
    }
}
