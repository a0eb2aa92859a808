package io.graphfacade.networkaccess;

import io.graphfacade.networkaccess.constraint.BgpAddress;
import io.graphfacade.networkaccess.constraint.Encrypting;
import io.graphfacade.networkaccess.constraint.EquipmentAsn;
import io.graphfacade.networkaccess.constraint.LinkName;
import io.graphfacade.networkaccess.constraint.ListedMember;
import io.graphfacade.networkaccess.constraint.PreSharedKey;
import io.graphfacade.networkaccess.constraint.PublicAddress;
import io.graphfacade.networkaccess.constraint.SaLifetime;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules that only device links have (contract L1 to L18). Each stands with the constraint that checks it. */
@Singleton
public class DeviceLinkRules implements RuleSet {

    static final Rule BGP_MISSING = Rule.negotiable(
            "bgp-address-missing",
            "both ends of a BGP session have an address",
            "Add both addresses, localIpAddress and peerIpAddress.");
    static final Rule REDUNDANCY_MISSING = Rule.negotiable(
            "redundancy-missing",
            "a device link has a redundancyConfiguration",
            "Add redundancyConfiguration, with noRedundancy if you want one tunnel.");
    static final Rule KEY_MISSING = Rule.negotiable(
            "pre-shared-key-missing",
            "a tunnel has a preSharedKey",
            "Add preSharedKey, the key that your equipment has too.");
    static final Rule BANDWIDTH_MISSING = Rule.warning(
            "bandwidth-missing",
            "bandwidthCapacityInMbps is set, as the portal always does",
            "Add bandwidthCapacityInMbps.");

    @Override
    public List<Rule> rules() {
        return List.of(
                PublicAddress.NOT_PUBLIC,
                PublicAddress.DOCUMENTATION,
                BGP_MISSING,
                BgpAddress.BLOCKED,
                BgpAddress.LOCAL_PUBLIC,
                TwoEnds.EQUAL,
                PeerInsideTunnel.PEER_IS_DEVICE,
                EquipmentAsn.RANGE,
                EquipmentAsn.RESERVED,
                EquipmentAsn.MICROSOFT,
                REDUNDANCY_MISSING,
                ZoneAddress.MISSING,
                ZoneAddress.UNUSED,
                SecondTunnel.ADDRESS_EQUAL,
                SecondTunnel.KEY_MISSING,
                SecondTunnel.KEY_UNUSED,
                Phase2Pair.COMBINATION,
                Encrypting.NONE,
                SaLifetime.TOO_SHORT,
                SaLifetime.AT_MINIMUM,
                SaLifetime.TOO_LONG,
                KEY_MISSING,
                PreSharedKey.FORM,
                PreSharedKey.WHITE_SPACE,
                PreSharedKey.WEAK,
                PreSharedKey.NAME,
                TwoKeys.EQUAL,
                BANDWIDTH_MISSING,
                ListedMember.VENDOR,
                VendorCapability.POLICY,
                VendorCapability.DEFAULT_POLICY,
                VendorCapability.ENCRYPTION,
                LinkName.LENGTH,
                NeighbourRules.NAME_TAKEN,
                NeighbourRules.IP_ADDRESS_TAKEN,
                NeighbourRules.BGP_ADDRESS_TAKEN);
    }
}
