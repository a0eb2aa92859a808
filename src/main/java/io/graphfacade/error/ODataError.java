package io.graphfacade.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every failure: Graph's own, so that a client made for Graph reads it (contract 12.1). */
@RegisterForReflection(
        targets = {ODataError.class, ODataError.Body.class, ODataError.Detail.class, ODataError.InnerError.class})
@Schema(name = "ODataError")
public record ODataError(Body error) {

    /**
     * @param code stable, in camelCase; Graph's own where the failure is Graph's
     * @param target JSON Pointer or parameter, null if the failure is about no one place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ODataErrorBody")
    public record Body(String code, String message, String target, List<Detail> details, InnerError innerError) {}

    /**
     * @param code of the rule, in kebab case, or Graph's
     * @param target JSON Pointer (RFC 6901) to the place in the request's body, or the name of a parameter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ODataErrorDetail")
    public record Detail(String code, String message, String target) {}

    /**
     * @param date of the answer, UTC without offset, as Graph writes it
     * @param requestId Graph's id of the request, or where it gave none Lambda's of the invocation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ODataInnerError")
    public record InnerError(
            String date,
            @JsonProperty("request-id") String requestId,
            @JsonProperty("client-request-id") String clientRequestId) {}
}
