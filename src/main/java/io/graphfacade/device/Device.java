package io.graphfacade.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.Internal;
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
 * A device as {@code POST /devices} takes it (contract 3.2). Required properties come first. Those that Graph or Intune sets are named to be
 * left out by name; the last three of them are in Graph's answers and not in its metadata (contract 20).
 *
 * @param displayName 1 to 256 UTF-16 units
 */
@RegisterForReflection
@Extensible
@ODataType("microsoft.graph.device")
@Schema(
        name = "device",
        title = "Device",
        additionalProperties = Schema.True.class,
        requiredProperties = {
            "alternativeSecurityIds",
            "deviceId",
            "accountEnabled",
            "displayName",
            "operatingSystem",
            "operatingSystemVersion"
        })
public record Device(
        @NotNull(groups = OnCreate.class)
                @Schema(
                        title = "Enabled",
                        description = "Whether the account of the device is enabled.",
                        examples = "false")
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
        @Present(rule = "device-id-missing", expected = "a GUID", groups = OnCreate.class)
                @NotZero
                @Schema(
                        title = "Device id",
                        description = "Given by the device registration service, and to one device only.")
                Guid deviceId,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1, max = 256)
                @Schema(title = "Display name", description = "1 to 256 characters.", examples = "Test device")
                String displayName,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @UsualCasing({"Windows", "Linux", "macOS", "iOS", "Android"})
                @Schema(
                        title = "Operating system",
                        description = "Any text; Windows, Linux, macOS, iOS, Android are usual.",
                        examples = "linux")
                String operatingSystem,
        @NotNull(groups = OnCreate.class)
                @Size(min = 1)
                @FromNumber
                @Schema(
                        title = "Version of the operating system",
                        description = "A text, such as 10.0.22631.",
                        examples = "1")
                String operatingSystemVersion,
        @Schema(title = "Profile type") DeviceProfileType profileType,
        @AlsoFlat @Schema(title = "Extension attributes", description = "Fifteen texts that mean what you agree on.")
                OnPremisesExtensionAttributes extensionAttributes,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @Internal Integer deviceVersion,
        @Internal String deviceMetadata,
        @Internal @NeverNull List<String> physicalIds,
        @Internal @NeverNull List<String> systemLabels,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String trustType,
        @Internal Boolean isCompliant,
        @Internal Boolean isManaged,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) Boolean isManagementRestricted,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) Boolean isRooted,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String deviceCategory,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String deviceOwnership,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String enrollmentProfileName,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String enrollmentType,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String managementType,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String mdmAppId,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String manufacturer,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String model,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime approximateLastSignInDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime complianceExpirationDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime registrationDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime onPremisesLastSyncDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) Boolean onPremisesSyncEnabled,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String onPremisesSecurityIdentifier,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime deletedDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) UtcTime createdDateTime,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String externalSourceName,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String sourceType,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String kind,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String name,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String platform,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String status,
        @Internal List<String> alternativeNames,
        @Internal List<String> hostnames,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String domainName) {}
