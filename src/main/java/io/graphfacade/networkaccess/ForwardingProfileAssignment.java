package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.Delta;
import io.graphfacade.rule.OnCreate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * The forwarding profiles that a remote network gets besides those that it has (contract 7).
 *
 * @param value one of Microsoft's pages asks for a forwarding profile in place of this list, so that is read too
 */
@RegisterForReflection
@Delta
@Schema(
        name = "forwardingProfileAssignment",
        title = "Assignment of forwarding profiles",
        additionalProperties = Schema.False.class,
        requiredProperties = {Delta.CONTEXT, "value"},
        properties =
                @SchemaProperty(
                        name = Delta.CONTEXT,
                        implementation = String.class,
                        title = "Context",
                        description = "Says that the list adds to what is there.",
                        constValue = Delta.VALUE,
                        defaultValue = Delta.VALUE))
public record ForwardingProfileAssignment(
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @AlsoFlat
                @JsonAlias("forwardingProfiles")
                @BothKindsOfTraffic(besideOthers = true)
                @Schema(
                        title = "Forwarding profiles",
                        description = "The one for Microsoft traffic and the one for internet access.")
                List<@Valid ForwardingProfile> value) {}
