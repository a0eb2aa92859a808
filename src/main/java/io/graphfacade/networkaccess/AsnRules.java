package io.graphfacade.networkaccess;

import io.graphfacade.intake.Fault;
import io.graphfacade.intake.Pointer;
import io.graphfacade.intake.Rule;
import java.util.List;
import java.util.Set;

/** The autonomous system of the customer premises equipment (contract L3, section 9.2). */
final class AsnRules {

    static final Rule RANGE = Rule.error("asn-out-of-range", "asn is a two-byte number from 1 to 65534");
    static final Rule RESERVED = Rule.error("asn-reserved", "asn is reserved neither by Azure nor by IANA");
    static final Rule MICROSOFT = Rule.error("asn-of-microsoft", "asn is not that of the Microsoft side, 65476");
    static final List<Rule> RULES = List.of(RANGE, RESERVED, MICROSOFT);

    private static final Pointer ASN = Pointer.ROOT.child("bgpConfiguration").child("asn");
    private static final String EXPECTED = "a number from 1 to 65534 that is not reserved, such as 65000";
    private static final int MICROSOFT_SIDE = 65476;
    private static final Set<Long> AZURE = Set.of(8075L, 8076L, 12076L, 65517L, 65518L, 65519L, 65520L);

    private AsnRules() {}

    static void check(DeviceLink link, List<Fault> faults) {
        if (link.bgpConfiguration() == null || link.bgpConfiguration().asn() == null) {
            return;
        }
        long asn = link.bgpConfiguration().asn().number();
        if (asn < 1 || asn > 65534) {
            faults.add(Fault.at(ASN, RANGE, "is out of range", EXPECTED));
        } else if (AZURE.contains(asn)) {
            faults.add(Fault.at(ASN, RESERVED, "is reserved by Azure", EXPECTED));
        } else if (asn == 23456 || asn >= 64496 && asn <= 64511) {
            faults.add(Fault.at(ASN, RESERVED, "is reserved by IANA", EXPECTED));
        } else if (asn == MICROSOFT_SIDE) {
            faults.add(Fault.at(ASN, MICROSOFT, "is that of the Microsoft side", EXPECTED));
        }
    }
}
