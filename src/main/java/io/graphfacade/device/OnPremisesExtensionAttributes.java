package io.graphfacade.device;

import io.graphfacade.intake.annotation.ODataType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fifteen free attributes of a device (contract 3.2). */
@RegisterForReflection
@ODataType("microsoft.graph.onPremisesExtensionAttributes")
@Schema(name = "onPremisesExtensionAttributes", additionalProperties = Schema.False.class)
public record OnPremisesExtensionAttributes(
        String extensionAttribute1,
        String extensionAttribute2,
        String extensionAttribute3,
        String extensionAttribute4,
        String extensionAttribute5,
        String extensionAttribute6,
        String extensionAttribute7,
        String extensionAttribute8,
        String extensionAttribute9,
        String extensionAttribute10,
        String extensionAttribute11,
        String extensionAttribute12,
        String extensionAttribute13,
        String extensionAttribute14,
        String extensionAttribute15) {}
