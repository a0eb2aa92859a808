package io.graphfacade.aws;

import java.time.Duration;
import java.time.Instant;

/**
 * What requests to AWS are signed with, never printed.
 *
 * @param sessionToken null for those of a user
 * @param expiration null where it is not known
 */
record Credentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {

    /** STS gives no token that would outlive the credentials. */
    private static final Duration MARGIN = AwsApi.TOKEN_LIFETIME.multipliedBy(2);

    boolean areFresh() {
        return expiration != null && Instant.now().plus(MARGIN).isBefore(expiration);
    }

    @Override
    public String toString() {
        return "credentials of AWS";
    }
}
