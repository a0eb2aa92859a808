package io.graphfacade.intake;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.canonical.Spelled;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoBare;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.AlsoNamed;
import io.graphfacade.intake.annotation.Delta;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FilledIn;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.Internal;
import io.graphfacade.intake.annotation.NeverNull;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.Updates;
import io.graphfacade.intake.annotation.UsualCasing;
import io.graphfacade.rule.OnCreate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A payload with one property of every kind. */
@Extensible
@UnlikeName
@ODataType("microsoft.graph.sample")
public record Sample(
        @NotNull(groups = OnCreate.class) String name,
        @Size(min = 1, max = 4) @JsonAlias("shortCode") String code,
        @NotNull(groups = OnCreate.class) @Size(min = 1) String label,
        @Size(min = 1, max = 2) List<@Valid Part> parts,
        Integer level,
        Long lifeTime,
        Boolean enabled,
        Guid guid,
        Ipv4Address ipAddress,
        UtcTime time,
        Base64Key key,
        Colour colour,
        @FromNumber String version,
        Secret preSharedKey,
        @Valid Shape shape,
        @UsualCasing({"Linux", "macOS"}) String system,
        @AlsoFlat @Valid Extra extra,
        @JsonProperty("Kind") String kind,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @Internal Integer revision,
        @Internal @NeverNull List<String> marks,
        @AlsoNamed("Title") String title,
        @FilledIn("tier") Fallback fallback,
        List<@Valid Reference> references) {

    public static final PayloadType<Sample> TYPE = PayloadType.of(Sample.class);
    public static final PayloadType<Changes> UPDATE = PayloadType.of(Changes.class);

    /** What an update changes. */
    @Updates(Sample.class)
    public record Changes(
            @Size(min = 1, max = 4) @JsonAlias("shortCode") String code,
            Integer level,
            @AlsoFlat @Valid Extra extra,
            @NeverNull List<String> marks) {}

    public static final PayloadType<Added> DELTA = PayloadType.of(Added.class);

    /** What is added to a list. */
    @Delta
    public record Added(@NotNull(groups = OnCreate.class) @AlsoFlat List<@Valid Part> value) {}

    @ODataType("microsoft.graph.part")
    public record Part(@NotNull(groups = OnCreate.class) Integer number, String text) {}

    @ODataType("microsoft.graph.extra")
    public record Extra(@Size(max = 4) String extra1, Integer extra2) {}

    @ODataType("microsoft.graph.fallback")
    record Fallback(String tier) {}

    @ODataType("microsoft.graph.reference")
    @AlsoBare("guid")
    public record Reference(@NotNull(groups = OnCreate.class) Guid guid, String note) {}

    public sealed interface Shape permits Circle, Square {}

    @ODataType("microsoft.graph.shapes.circle")
    record Circle(@NotNull(groups = OnCreate.class) Integer radius) implements Shape {}

    @ODataType("microsoft.graph.shapes.square")
    public record Square(@NotNull(groups = OnCreate.class) Integer side, String corner) implements Shape {}

    public enum Colour {
        lightBlue,
        @Spelled("blue")
        darkBlue,
        @Spelled({"blue", "navy"})
        navyBlue
    }

    /** A body that has all that is required, and these properties besides; apostrophes stand for quotation marks. */
    public static String with(String properties) {
        return TakeIn.quoted("{'name':'n','label':'l'" + (properties.isEmpty() ? "" : "," + properties) + "}");
    }
}
