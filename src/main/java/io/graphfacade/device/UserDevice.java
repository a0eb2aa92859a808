package io.graphfacade.device;

import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.AlsoNamed;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.NeverNull;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.UsualCasing;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device as {@code POST /me/devices} takes it. One page describes the operation, and its free-form {@code deviceId}, its read-only
 * properties and its spelling of six names are let through (design section 1). So are the other properties of the type and today's spelling
 * of the six.
 */
@RegisterForReflection
@Extensible
@ODataType("microsoft.graph.device")
@Schema(
        name = "userDevice",
        title = "A user's device",
        additionalProperties = Schema.True.class,
        requiredProperties = {
            "alternativeSecurityIds",
            "deviceId",
            "accountEnabled",
            "displayName",
            "operatingSystem",
            "operatingSystemVersion"
        })
@Unpublished
public record UserDevice(
        String id,
        UtcTime deletedDateTime,
        @NotNull(groups = OnCreate.class)
                @Schema(title = "Enabled", description = "Whether the account of the device is enabled.")
                Boolean accountEnabled,
        @NeverNull
                @Size(min = 1)
                @Present(
                        rule = "security-ids-missing",
                        expected = "a list, each element with type and key",
                        groups = OnCreate.class)
                @DistinctSecurityIds
                @Schema(title = "Security ids", description = "The keys by which the device is known.")
                List<@Valid AlternativeSecurityId> alternativeSecurityIds,
        UtcTime approximateLastSignInDateTime,
        UtcTime complianceExpirationDateTime,
        @Present(rule = "device-id-missing", expected = "a text, in practice a GUID", groups = OnCreate.class)
                @GuidInPractice
                @Size(min = 1)
                @Schema(title = "Device id", description = "Any text; in practice a GUID.")
                String deviceId,
        String deviceMetadata,
        Integer deviceVersion,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1, max = 256)
                @Schema(title = "Display name", description = "1 to 256 characters.")
                String displayName,
        Boolean isCompliant,
        Boolean isManaged,
        UtcTime onPremisesLastSyncDateTime,
        Boolean onPremisesSyncEnabled,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @UsualCasing({"Windows", "Linux", "macOS", "iOS", "Android"})
                @Schema(
                        title = "Operating system",
                        description = "Any text; Windows, Linux, macOS, iOS, Android are usual.")
                String operatingSystem,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @FromNumber
                @Schema(title = "Version of the operating system", description = "A text, such as 10.0.22631.")
                String operatingSystemVersion,
        @NeverNull List<String> physicalIds,
        String profileType,
        @NeverNull List<String> systemLabels,
        String trustType,
        @AlsoNamed("Name") String name,
        @AlsoNamed("Manufacturer") String manufacturer,
        @AlsoNamed("Model") String model,
        @AlsoNamed("Kind") String kind,
        @AlsoNamed("Status") String status,
        @AlsoNamed("Platform") String platform,
        @AlsoFlat OnPremisesExtensionAttributes extensionAttributes,
        Boolean isManagementRestricted,
        Boolean isRooted,
        String deviceCategory,
        String deviceOwnership,
        String enrollmentProfileName,
        String enrollmentType,
        String managementType,
        String mdmAppId,
        UtcTime registrationDateTime,
        String onPremisesSecurityIdentifier,
        List<String> alternativeNames,
        List<String> hostnames,
        String domainName,
        UtcTime createdDateTime,
        String externalSourceName,
        String sourceType) {}
