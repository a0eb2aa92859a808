package io.graphfacade.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The one shape of every failure: Graph's own, so that a client made for Graph reads it (contract 12.1). */
@RegisterForReflection(
        targets = {ODataError.class, ODataError.Body.class, ODataError.Detail.class, ODataError.InnerError.class})
@Schema(name = "ODataError", requiredProperties = "error")
public record ODataError(@Schema(title = "Error") Body error) {

    /**
     * @param code stable, in camelCase; Graph's own where the failure is Graph's
     * @param target JSON Pointer or parameter, null if the failure has no single place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ODataErrorBody",
            requiredProperties = {"code", "message"})
    public record Body(
            @Schema(title = "Code", description = "Graph's own where the failure is Graph's.") String code,
            @Schema(title = "Message") String message,
            @Schema(title = "Place", description = "JSON Pointer (RFC 6901), or a parameter's name.") @Nullable
                    String target,
            @Schema(title = "Details", description = "One for each fault.") @Nullable List<Detail> details,
            @Schema(title = "Request") InnerError innerError) {}

    /**
     * @param code of the rule, in kebab case, or Graph's
     * @param target JSON Pointer (RFC 6901) to the place in the request's body, or the name of a parameter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ODataErrorDetail",
            requiredProperties = {"code", "message"})
    public record Detail(
            @Schema(title = "Rule", description = "Its code in kebab case, or Graph's code.") String code,
            @Schema(title = "Message") String message,
            @Schema(title = "Place", description = "JSON Pointer (RFC 6901), or a parameter's name.") @Nullable
                    String target) {}

    /**
     * @param date of the answer, UTC without offset, as Graph writes it
     * @param claims as a token request takes them, because API Gateway may rename the header that has them too
     * @param requestId Graph's id of the request, or Lambda's id of the invocation if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ODataInnerError")
    public record InnerError(
            @Schema(title = "Time of the answer", description = "UTC, without an offset.") String date,
            @JsonProperty("request-id") @Schema(title = "Id of the request") @Nullable String requestId,
            @JsonProperty("client-request-id") @Schema(title = "Id that the caller gave the request") @Nullable
                    String clientRequestId,
            @Schema(
                            title = "Claims",
                            description = "What Entra wants of the next token; a token request takes it as its claims.")
                    @Nullable
                    String claims) {}
}
