package io.graphfacade.networkaccess;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The autonomous system of the customer premises equipment (contract L3, section 9.2). */
final class AsnRules {

    static final Rule RANGE = Rule.error("asn-out-of-range", "asn is a two-byte number from 1 to 65534");
    static final Rule RESERVED = Rule.error("asn-reserved", "asn is reserved neither by Azure nor by IANA");
    static final Rule MICROSOFT = Rule.error("asn-of-microsoft", "asn is not that of the Microsoft side, 65476");
    static final List<Rule> RULES = List.of(RANGE, RESERVED, MICROSOFT);

    private static final Pointer ASN = Pointer.ROOT.child("bgpConfiguration").child("asn");
    private static final String EXPECTED = "a number from 1 to 65534 that is not reserved, such as 65000";
    static final int LEAST = 1;
    static final int MOST = 65534;

    private static final int MICROSOFT_SIDE = 65476;
    private static final Set<Long> AZURE = Set.of(8075L, 8076L, 12076L, 65517L, 65518L, 65519L, 65520L);

    private AsnRules() {}

    /** Those in range that nobody may have, in ascending order. */
    static List<Integer> reserved() {
        return IntStream.rangeClosed(LEAST, MOST)
                .filter(asn -> problem(asn) != null)
                .boxed()
                .toList();
    }

    static void check(DeviceLink link, List<Fault> faults) {
        if (link.bgpConfiguration() == null || link.bgpConfiguration().asn() == null) {
            return;
        }
        Problem problem = problem(link.bgpConfiguration().asn().number());
        if (problem != null) {
            faults.add(Fault.at(ASN, problem.rule(), problem.text(), EXPECTED));
        }
    }

    /** Null if there is none. */
    private static Problem problem(long asn) {
        if (asn < LEAST || asn > MOST) {
            return new Problem(RANGE, "is out of range");
        }
        if (AZURE.contains(asn)) {
            return new Problem(RESERVED, "is reserved by Azure");
        }
        if (asn == 23456 || asn >= 64496 && asn <= 64511) {
            return new Problem(RESERVED, "is reserved by IANA");
        }
        return asn == MICROSOFT_SIDE ? new Problem(MICROSOFT, "is that of the Microsoft side") : null;
    }

    private record Problem(Rule rule, String text) {}
}
