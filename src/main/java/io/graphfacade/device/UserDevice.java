package io.graphfacade.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.AlsoFlat;
import io.graphfacade.intake.Checked;
import io.graphfacade.intake.Extensible;
import io.graphfacade.intake.Fault;
import io.graphfacade.intake.FromNumber;
import io.graphfacade.intake.ODataType;
import io.graphfacade.intake.UsualCasing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device as {@code POST /me/devices} takes it. The operation is described by one page only, whose spelling of names, read-only
 * properties and free-form {@code deviceId} are therefore let through (design section 1).
 */
@RegisterForReflection
@Extensible
@ODataType("microsoft.graph.device")
@Schema(
        name = "userDevice",
        requiredProperties = {"alternativeSecurityIds", "deviceId"})
public record UserDevice(
        String id,
        UtcTime deletedDateTime,
        @NotNull Boolean accountEnabled,
        @Size(min = 1) List<AlternativeSecurityId> alternativeSecurityIds,
        UtcTime approximateLastSignInDateTime,
        UtcTime complianceExpirationDateTime,
        @Size(min = 1) String deviceId,
        String deviceMetadata,
        Integer deviceVersion,
        @NotNull @Size(min = 1, max = 256) String displayName,
        Boolean isCompliant,
        Boolean isManaged,
        UtcTime onPremisesLastSyncDateTime,
        Boolean onPremisesSyncEnabled,
        @NotNull @Size(min = 1) @UsualCasing({"Windows", "Linux", "macOS", "iOS", "Android"}) String operatingSystem,
        @NotNull @Size(min = 1) @FromNumber String operatingSystemVersion,
        List<String> physicalIds,
        String profileType,
        List<String> systemLabels,
        String trustType,
        @JsonProperty("Name") String name,
        @JsonProperty("Manufacturer") String manufacturer,
        @JsonProperty("Model") String model,
        @JsonProperty("Kind") String kind,
        @JsonProperty("Status") String status,
        @JsonProperty("Platform") String platform,
        @AlsoFlat OnPremisesExtensionAttributes extensionAttributes)
        implements Checked {

    @Override
    public List<Fault> faults() {
        return DeviceRules.faults(this);
    }
}
