package io.graphfacade.storedkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.aws.Arn;
import io.graphfacade.aws.AwsApi;
import io.graphfacade.aws.AwsFailure;
import io.graphfacade.intake.journal.StoredKeys;
import io.graphfacade.transport.Deadline;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads keys with the function's own role. Nothing is kept beyond one payload. */
@Singleton
public class StoredKeyReader {

    private static final Logger LOG = Logger.getLogger(StoredKeyReader.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String NO_ARN =
            "is no ARN of a secret or parameter, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:branch-AbCdEf";
    private static final String NOT_ALLOWED = "names a key that the operator has not allowed to be read";
    private static final String NOT_READ = "names a key that cannot be read; the facade's log says why";
    private static final String NO_MEMBER = "names a secret that has no such text in a JSON object";

    private final AllowedArns allowed;
    private final AwsApi aws;
    private final ObjectMapper json;

    @Inject
    StoredKeyReader(StoredKeyConfig config, AuthConfig auth, AwsApi aws, ObjectMapper json) {
        this.allowed = AllowedArns.of(config, auth);
        this.aws = aws;
        this.json = json;
    }

    /** Observes the start, so that a wrong setting stops it; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    /** For a report: reads nothing. */
    public StoredKeys named() {
        return text -> named(text, reference -> StoredKeys.Found.WOULD_BE_READ);
    }

    /**
     * For one payload of a caller; each secret is read once.
     *
     * @throws KeysUnavailable while it reads, if AWS cannot be asked at the moment
     */
    public StoredKeys readFor(Caller caller, Deadline deadline) {
        if (caller instanceof Caller.WithOwnToken) {
            return StoredKeys.NONE;
        }
        Map<Arn, String> read = new HashMap<>();
        return text -> named(text, reference -> read(reference, read, deadline));
    }

    private interface Reading {
        StoredKeys.Found of(KeyReference reference);
    }

    private StoredKeys.Found named(String text, Reading reading) {
        if (allowed.isEmpty() || !KeyReference.isMeantBy(text)) {
            return StoredKeys.Found.LITERAL;
        }
        Optional<KeyReference> reference = KeyReference.of(text);
        if (reference.isEmpty()) {
            return StoredKeys.Found.refused(NO_ARN);
        }
        return allowed.has(reference.get().arn()) ? reading.of(reference.get()) : StoredKeys.Found.refused(NOT_ALLOWED);
    }

    private StoredKeys.Found read(KeyReference reference, Map<Arn, String> read, Deadline deadline) {
        try {
            String whole = read.computeIfAbsent(reference.arn(), arn -> aws.secret(arn, deadline.leftAtMost(LONGEST)));
            String member = reference.member();
            Optional<String> key = member == null ? Optional.of(whole) : member(whole, member);
            return key.map(StoredKeys.Found::read).orElseGet(() -> StoredKeys.Found.refused(NO_MEMBER));
        } catch (AwsFailure failure) {
            LOG.warnf("A pre-shared key cannot be read: %s", failure.getMessage());
            if (failure.temporary()) {
                throw new KeysUnavailable();
            }
            return StoredKeys.Found.refused(NOT_READ);
        }
    }

    private Optional<String> member(String whole, String name) {
        try {
            return Optional.ofNullable(json.readTree(whole).path(name).textValue());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
