package io.graphfacade.networkaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.networkaccess.constraint.LinkCount;
import io.graphfacade.networkaccess.constraint.ListedMember;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules that only remote networks have (contract L17, L18, R1 to R4). Most stand with the constraint that checks them. */
@Singleton
public class RemoteNetworkRules implements RuleSet {

    static final Rule NAME_TAKEN = Rule.warning(
            "network-name-taken",
            "no two remote networks have one name",
            "Take another name, or use the remote network that is there.");

    private static final Pointer NAME = Pointer.ROOT.child("name");

    @Override
    public List<Rule> rules() {
        return List.of(
                ListedMember.REGION,
                LinkCount.TOO_MANY,
                DistinctLinks.NAME_REPEATED,
                BothKindsOfTraffic.ONE_PROFILE,
                NAME_TAKEN);
    }

    static Fault nameIsThatOf(ObjectNode network) {
        String id = network.path("id").asText("without an id");
        return Fault.at(NAME, NAME_TAKEN, "is also that of the remote network " + id, null);
    }
}
