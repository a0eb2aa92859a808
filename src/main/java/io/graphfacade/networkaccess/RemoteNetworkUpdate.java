package io.graphfacade.networkaccess;

import io.graphfacade.intake.annotation.NeverNull;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.Updates;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an update changes of a remote network: its name and nothing else (contract 7). */
@RegisterForReflection
@Updates(RemoteNetwork.class)
@ODataType("microsoft.graph.networkaccess.remoteNetwork")
@Schema(
        name = "remoteNetworkUpdate",
        title = "Changes of a remote network",
        minProperties = 1,
        additionalProperties = Schema.False.class)
public record RemoteNetworkUpdate(
        @NeverNull @Size(min = 1) @Schema(title = "Name", description = "Any text.", examples = "Bellevue branch")
                String name) {}
