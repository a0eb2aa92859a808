package io.graphfacade.intake;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.canonical.Spelled;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.AlsoNamed;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FilledIn;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.Internal;
import io.graphfacade.intake.annotation.NeverNull;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.UsualCasing;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A payload with one property of every kind. */
@Extensible
@ODataType("microsoft.graph.sample")
public record Sample(
        @NotNull String name,
        @Size(min = 1, max = 4) @JsonAlias("shortCode") String code,
        @NotNull @Size(min = 1) String label,
        @Size(min = 1, max = 2) List<Part> parts,
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
        Shape shape,
        @UsualCasing({"Linux", "macOS"}) String system,
        @AlsoFlat Extra extra,
        @JsonProperty("Kind") String kind,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
        @Internal Integer revision,
        @Internal @NeverNull List<String> marks,
        @AlsoNamed("Title") String title,
        @FilledIn("tier") Fallback fallback)
        implements Checked {

    public static final PayloadType<Sample> TYPE = PayloadType.of(Sample.class);

    private static final Rule UNLIKE_NAME = Rule.error("required", "a label differs from the name");

    @ODataType("microsoft.graph.part")
    public record Part(@NotNull Integer number, String text) {}

    @ODataType("microsoft.graph.extra")
    public record Extra(@Size(max = 4) String extra1, Integer extra2) {}

    @ODataType("microsoft.graph.fallback")
    record Fallback(String tier) {}

    public sealed interface Shape permits Circle, Square {}

    @ODataType("microsoft.graph.shapes.circle")
    record Circle(@NotNull Integer radius) implements Shape {}

    @ODataType("microsoft.graph.shapes.square")
    public record Square(@NotNull Integer side, String corner) implements Shape {}

    public enum Colour {
        lightBlue,
        @Spelled("blue")
        darkBlue,
        @Spelled({"blue", "navy"})
        navyBlue
    }

    @Override
    public List<Fault> faults() {
        return name != null && name.equals(label)
                ? List.of(Fault.at(Pointer.ROOT.child("label"), UNLIKE_NAME, "equals the name", null))
                : List.of();
    }

    /** A body that has all that is required, and these properties besides; apostrophes stand for quotation marks. */
    public static String with(String properties) {
        return TakeIn.quoted("{'name':'n','label':'l'" + (properties.isEmpty() ? "" : "," + properties) + "}");
    }
}
