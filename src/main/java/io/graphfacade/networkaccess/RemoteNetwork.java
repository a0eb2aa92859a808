package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.networkaccess.constraint.LinkCount;
import io.graphfacade.networkaccess.constraint.ListedMember;
import io.graphfacade.networkaccess.member.Region;
import io.graphfacade.rule.OnCreate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A remote network, with device links and forwarding profiles if they are created with it (contract 7).
 *
 * @param name free text; Graph documents neither a length nor that it is unique
 * @param connectivityConfiguration an object whose content is never looked at, because Graph makes it
 */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.remoteNetwork")
@Schema(
        name = "remoteNetwork",
        title = "Remote network",
        additionalProperties = Schema.False.class,
        requiredProperties = {"name", "region"})
public record RemoteNetwork(
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @Schema(title = "Name", description = "Any text.", examples = "Bellevue branch")
                String name,
        @NotNull(groups = OnCreate.class)
                @ListedMember
                @Schema(title = "Region", description = "Of the Microsoft side of the tunnels.")
                Region region,
        @LinkCount
                @DistinctLinks
                @Schema(
                        title = "Device links",
                        description = "Each with a name and addresses of its own.",
                        maxItems = LinkCount.MOST)
                List<@Valid DeviceLink> deviceLinks,
        @BothKindsOfTraffic
                @Schema(
                        title = "Forwarding profiles",
                        description = "The one for Microsoft traffic and the one for internet access.")
                List<@Valid ForwardingProfile> forwardingProfiles,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime lastModifiedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String version,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(hidden = true)
                String connectivityConfiguration) {}
