package io.graphfacade.networkaccess;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.intake.ODataType;
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
        requiredProperties = {"localIpAddress", "peerIpAddress"})
public record BgpConfiguration(
        Ipv4Address localIpAddress, @JsonAlias("ipAddress") Ipv4Address peerIpAddress, @NotNull Asn asn) {}
