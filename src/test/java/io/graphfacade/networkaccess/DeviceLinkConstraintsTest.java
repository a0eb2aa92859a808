package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.constraint.EquipmentAsn;
import io.graphfacade.networkaccess.member.BandwidthCapacityInMbps;
import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import io.graphfacade.networkaccess.member.RedundancyTier;
import io.graphfacade.networkaccess.member.Region;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.OnUpdate;
import io.graphfacade.rule.Present;
import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.List;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;

/** What the validator says of a device link by itself, without the intake. */
class DeviceLinkConstraintsTest {

    private static final DeviceLink FAULTY = new DeviceLink(
            "CPE3",
            Ipv4Address.parse("10.55.91.42"),
            DeviceVendor.aviatrix,
            BandwidthCapacityInMbps.mbps250,
            new BgpConfiguration(Ipv4Address.parse("10.1.1.11"), Ipv4Address.parse("10.1.1.11"), new Asn(8075)),
            new RedundancyConfiguration(RedundancyTier.zoneRedundancy, Ipv4Address.parse("10.1.1.11")),
            new TunnelConfigurationIKEv2Custom(
                    IkeEncryption.aes256,
                    IkeIntegrity.sha256,
                    DhGroup.dhGroup14,
                    IpSecEncryption.gcmAes128,
                    IpSecIntegrity.gcmAes256,
                    PfsGroup.none,
                    300L,
                    null,
                    new Secret("short")),
            null,
            null,
            null);
    private static final DeviceLink EMPTY = new DeviceLink(
            null, null, null, null, new BgpConfiguration(null, null, new Asn(0)), null, null, null, null, null);

    @Test
    void theValidatorAloneFindsBrokenRules() {
        assertThat(found(FAULTY, OnCreate.class))
                .containsExactlyInAnyOrder(
                        "zone-address-equal /redundancyConfiguration/zoneLocalIpAddress",
                        "ip-address-not-public ipAddress",
                        "vendor-unlisted deviceVendor",
                        "bgp-addresses-equal bgpConfiguration/peerIpAddress",
                        "asn-reserved bgpConfiguration.asn",
                        "phase2-combination tunnelConfiguration/ipSecIntegrity",
                        "sa-lifetime-at-minimum tunnelConfiguration.saLifeTimeSeconds",
                        "pre-shared-key-missing tunnelConfiguration.preSharedKey",
                        "pre-shared-key-weak tunnelConfiguration.zoneRedundancyPreSharedKey");
    }

    @Test
    void aLinkIsJudgedTheSameWithinARemoteNetwork() {
        RemoteNetwork network =
                new RemoteNetwork("branch", Region.westEurope, List.of(FAULTY), null, null, null, null, null);

        assertThat(found(network, OnCreate.class))
                .hasSize(9)
                .contains(
                        "asn-reserved deviceLinks[0].bgpConfiguration.asn",
                        "zone-address-equal deviceLinks[0]/redundancyConfiguration/zoneLocalIpAddress");
    }

    @Test
    void whatIsMissingIsNoFaultOfAnUpdate() {
        assertThat(found(EMPTY, OnUpdate.class)).containsExactly("asn-out-of-range bgpConfiguration.asn");
        assertThat(found(EMPTY, OnCreate.class))
                .contains(
                        "asn-out-of-range bgpConfiguration.asn",
                        "NotNull name",
                        "NotNull tunnelConfiguration",
                        "bgp-address-missing bgpConfiguration.peerIpAddress",
                        "redundancy-missing redundancyConfiguration");
    }

    static List<String> found(Object payload, Class<?> group) {
        return TakeIn.VALIDATOR.validate(payload, group).stream()
                .map(DeviceLinkConstraintsTest::summary)
                .toList();
    }

    private static String summary(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        HibernateConstraintViolation<?> own = violation.unwrap(HibernateConstraintViolation.class);
        Fault fault = own.getDynamicPayload(Fault.class);
        String place = violation.getPropertyPath().toString();
        if (fault != null) {
            return fault.rule().code() + " " + place + fault.pointer();
        }
        return (constraint instanceof Present present
                        ? present.rule()
                        : constraint.annotationType().getSimpleName())
                + " " + place;
    }

    @Test
    void theRangeOfBandwidthsNamesTheFirstAndTheLast() {
        List<BandwidthCapacityInMbps> all = List.of(BandwidthCapacityInMbps.values());

        assertThat(BandwidthCapacityInMbps.RANGE).isEqualTo(all.get(0) + " to " + all.get(all.size() - 1));
    }

    @Test
    void theNumbersThatNobodyMayHaveAreInRangeAndAscending() {
        assertThat(EquipmentAsn.Validator.reserved())
                .hasSize(7 + 1 + 16 + 1)
                .isSorted()
                .contains(8075, 12076, 23456, 64496, 64511, 65476, 65517, 65520)
                .doesNotContain(64495, 64512, 65000, 65516, 65521);
    }
}
