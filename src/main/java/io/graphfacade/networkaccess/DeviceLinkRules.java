package io.graphfacade.networkaccess;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that only device links have (contract L1 to L18); each group of them is checked by a class of its own. */
@Singleton
public class DeviceLinkRules implements RuleSet {

    @Override
    public List<Rule> rules() {
        return Stream.of(
                        AddressRules.RULES,
                        AsnRules.RULES,
                        RedundancyRules.RULES,
                        TunnelRules.RULES,
                        CatalogueRules.RULES,
                        NeighbourRules.RULES)
                .flatMap(List::stream)
                .toList();
    }

    static List<Fault> faults(DeviceLink link) {
        List<Fault> faults = new ArrayList<>();
        AddressRules.check(link, faults);
        AsnRules.check(link, faults);
        RedundancyRules.check(link, faults);
        TunnelRules.check(link, faults);
        CatalogueRules.check(link, faults);
        return faults;
    }
}
