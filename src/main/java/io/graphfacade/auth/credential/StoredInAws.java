package io.graphfacade.auth.credential;

import io.graphfacade.aws.Arn;
import io.graphfacade.aws.AwsApi;
import io.graphfacade.aws.AwsFailure;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A credential in Secrets Manager or in the Parameter Store, where it can be rotated while the function runs. */
final class StoredInAws implements CredentialText {

    private static final Logger LOG = Logger.getLogger(StoredInAws.class);

    private final AwsApi aws;
    private final Arn arn;
    private final Duration keep;
    private @Nullable String text;
    private Instant stale = Instant.EPOCH;

    StoredInAws(AwsApi aws, Arn arn, Duration keep) {
        this.aws = aws;
        this.arn = arn;
        this.keep = keep;
    }

    @Override
    public synchronized String text(Duration time) {
        if (text == null || !Instant.now().isBefore(stale)) {
            text = fetched(time);
            stale = Instant.now().plus(keep);
        }
        return text;
    }

    @Override
    public synchronized boolean renew(Duration time) {
        String before = text;
        stale = Instant.EPOCH;
        return !text(time).equals(before);
    }

    private String fetched(Duration time) {
        try {
            return aws.secret(arn, time).strip();
        } catch (AwsFailure failure) {
            LOG.warnf(
                    "The credential for Microsoft Entra cannot be read: %s",
                    text == null || text.isEmpty() ? failure.getMessage() : failure.messageWithout(text));
            throw AwsFederation.failure(failure);
        }
    }
}
