package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoBare;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.rule.OnCreate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A forwarding profile that a remote network gets (contract 7). It is there already, so its id says all; what else a profile has that was
 * read from Graph is left out by name. The last five are objects and lists whose content is never looked at (contract 20).
 *
 * @param id differs between tenants (contract X26)
 */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.forwardingProfile")
@AlsoBare("id")
@Schema(
        name = "forwardingProfile",
        title = "Forwarding profile",
        additionalProperties = Schema.False.class,
        requiredProperties = "id")
public record ForwardingProfile(
        @NotNull(groups = OnCreate.class)
                @Schema(title = "Id", description = "Of a profile of the tenant; it differs between tenants.")
                Guid id,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String name,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String description,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String state,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String version,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime lastModifiedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String trafficForwardingType,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) Integer priority,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) Boolean isCustomProfile,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String clientFallbackAction,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true) String associations,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true) String policies,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true) String servicePrincipal,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true) String localNetworkSettings,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true) String assignmentRules) {}
