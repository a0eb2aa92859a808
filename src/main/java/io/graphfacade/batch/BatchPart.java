package io.graphfacade.batch;

import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.KeptAsWritten;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One request of a batch.
 *
 * @param url relative to the version; its blanks and other letters need no percent-encoding
 * @param body JSON in UTF-8, as it was written
 */
@RegisterForReflection
@Schema(
        name = "BatchPart",
        title = "Request of a batch",
        requiredProperties = {"id", "method", "url"},
        additionalProperties = Schema.False.class)
public record BatchPart(
        @Present(rule = BatchRules.PART_CODE, expected = "a text that no other request has", groups = OnCreate.class)
                @FromNumber
                @Schema(title = "Id", description = "Upper and lower case are the same.", examples = "1")
                String id,
        @Present(rule = BatchRules.PART_CODE, expected = "a method of HTTP, such as POST", groups = OnCreate.class)
                @Schema(title = "Method", examples = "POST")
                String method,
        @Present(
                        rule = BatchRules.PART_CODE,
                        expected = "a path relative to the version, such as /devices",
                        groups = OnCreate.class)
                @Schema(title = "URL", description = "Relative to the version.", examples = "/devices")
                String url,
        @Schema(title = "Headers", description = "Content-Type, ConsistencyLevel, If-Match and the like.")
                Map<String, String> headers,
        @KeptAsWritten @Schema(title = "Body", implementation = Object.class) byte[] body,
        @FromNumber
                @Schema(
                        title = "Depends on",
                        description =
                                "Ids of requests that come before this one. If one of them fails, this one is not sent.")
                List<String> dependsOn) {

    private static final byte[] NOTHING = {};

    /** Null for none. */
    public @Nullable String header(String name) {
        return headers == null ? null : headers.get(name);
    }

    public Stream<String> headerValues() {
        return headers == null ? Stream.empty() : headers.values().stream();
    }

    /** Empty for none. */
    public byte[] payload() {
        return body == null ? NOTHING : body;
    }

    List<String> dependencies() {
        return dependsOn == null ? List.of() : dependsOn;
    }
}
