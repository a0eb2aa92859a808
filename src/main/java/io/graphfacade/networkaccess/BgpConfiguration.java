package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.networkaccess.constraint.BgpAddress;
import io.graphfacade.networkaccess.constraint.EquipmentAsn;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The BGP session of a device link (contract 5.3). Graph's words are the gateway's: its own end is the local one.
 *
 * @param asn of the customer premises equipment
 * @param localIpAddress BGP address of the Microsoft side
 * @param peerIpAddress BGP address of the customer premises equipment
 */
@RegisterForReflection
@ODataType("microsoft.graph.networkaccess.bgpConfiguration")
@Schema(
        name = "bgpConfiguration",
        additionalProperties = Schema.False.class,
        requiredProperties = {"localIpAddress", "peerIpAddress", "asn"})
@TwoEnds
public record BgpConfiguration(
        @Present(
                        rule = "bgp-address-missing",
                        expected = "the BGP address of the Microsoft side",
                        groups = OnCreate.class)
                @BgpAddress(ofMicrosoft = true)
                @Schema(title = "BGP address of the Microsoft side", description = "A private one (RFC 1918).")
                Ipv4Address localIpAddress,
        @JsonAlias("ipAddress")
                @Present(
                        rule = "bgp-address-missing",
                        expected = "the BGP address of the equipment",
                        groups = OnCreate.class)
                @BgpAddress
                @Schema(
                        title = "BGP address of the equipment",
                        description = "Differs from that of the Microsoft side.")
                Ipv4Address peerIpAddress,
        @NotNull(groups = OnCreate.class) @EquipmentAsn @Schema(title = "Autonomous system of the equipment")
                Asn asn) {}
