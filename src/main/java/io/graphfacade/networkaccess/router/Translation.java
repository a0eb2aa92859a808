package io.graphfacade.networkaccess.router;

import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;
import io.graphfacade.networkaccess.policy.EspProposal;
import io.graphfacade.networkaccess.policy.IkeProposal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a policy in the words of a platform. */
final class Translation {

    private final Platform platform;
    private final Reasons reasons;

    /** Why combinations were left out; reasons only if nothing is left. */
    private final Set<String> missing = new LinkedHashSet<>();

    Translation(Platform platform, Reasons reasons) {
        this.platform = platform;
        this.reasons = reasons;
    }

    /** Those combinations that the platform can do; a reason if there are none. */
    List<RouterLink.Ike> ike(List<IkeProposal> proposals) {
        List<RouterLink.Ike> said = new ArrayList<>();
        for (IkeProposal proposal : proposals) {
            String encryption = word("ikeEncryption", proposal.encryption());
            String integrity = word("ikeIntegrity", proposal.integrity());
            String group = word("dhGroup", proposal.group());
            if (encryption != null && integrity != null && group != null) {
                said.add(new RouterLink.Ike(encryption, integrity, group, proposal.isAuthenticated()));
            }
        }
        return some(said);
    }

    /** Those combinations that the platform can do; a reason if there are none. */
    List<RouterLink.Esp> esp(List<EspProposal> proposals) {
        List<RouterLink.Esp> said = new ArrayList<>();
        for (EspProposal proposal : proposals) {
            boolean bare = proposal.encryption() == IpSecEncryption.none;
            if (bare != (proposal.integrity() == IpSecIntegrity.sha256)) {
                missing.add("ipSecIntegrity " + proposal.integrity() + " does not go with ipSecEncryption "
                        + proposal.encryption());
                continue;
            }
            boolean secret = proposal.group() != PfsGroup.none;
            String encryption = word("ipSecEncryption", proposal.encryption());
            String integrity = bare ? word("ipSecIntegrity", proposal.integrity()) : "";
            String group = secret ? word("pfsGroup", proposal.group()) : "";
            if (encryption != null && integrity != null && group != null) {
                said.add(new RouterLink.Esp(encryption, bare ? integrity : null, secret ? group : null));
            }
        }
        return some(said);
    }

    private @Nullable String word(String property, Enum<?> member) {
        String word = platform.word(property, member);
        if (word == null) {
            missing.add(property + " " + member + " has no word in what was read of " + platform.title());
        }
        return word;
    }

    private <T> List<T> some(List<T> said) {
        if (said.isEmpty()) {
            missing.forEach(reasons::add);
        }
        missing.clear();
        return said;
    }
}
