package io.graphfacade.device;

import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.Updates;
import io.graphfacade.intake.annotation.UsualCasing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The properties of a device that {@code PATCH} changes (contract 3.1). What is absent stays as it is; a null clears.
 *
 * @param displayName 1 to 256 UTF-16 units
 */
@RegisterForReflection
@Extensible
@Updates(Device.class)
@ODataType("microsoft.graph.device")
@Schema(
        name = "deviceUpdate",
        title = "Changes of a device",
        description = "What is absent stays as it is; a null clears.",
        minProperties = 1,
        additionalProperties = Schema.True.class)
public record DeviceUpdate(
        @Schema(title = "Enabled", description = "Whether the account of the device is enabled.", examples = "false")
                Boolean accountEnabled,
        @Size(min = 1, max = 256)
                @Schema(title = "Display name", description = "1 to 256 characters.", examples = "Test device")
                String displayName,
        @Size(min = 1)
                @UsualCasing({"Windows", "Linux", "macOS", "iOS", "Android"})
                @Schema(
                        title = "Operating system",
                        description = "Any text; Windows, Linux, macOS, iOS, Android are usual.",
                        examples = "linux")
                String operatingSystem,
        @Size(min = 1)
                @FromNumber
                @Schema(
                        title = "Version of the operating system",
                        description = "A text, such as 10.0.22631.",
                        examples = "1")
                String operatingSystemVersion,
        @WrittenByMdm @Schema(title = "Compliant", description = "Written by Intune or an approved MDM application.")
                Boolean isCompliant,
        @WrittenByMdm @Schema(title = "Managed", description = "Written by Intune or an approved MDM application.")
                Boolean isManaged,
        @AlsoFlat @Schema(title = "Extension attributes", description = "Fifteen texts that mean what you agree on.")
                OnPremisesExtensionAttributes extensionAttributes) {}
