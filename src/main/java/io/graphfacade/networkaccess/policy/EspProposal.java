package io.graphfacade.networkaccess.policy;

import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
import io.graphfacade.networkaccess.member.PfsGroup;

/** One combination of phase 2. */
public record EspProposal(IpSecEncryption encryption, IpSecIntegrity integrity, PfsGroup group) {

    @Override
    public String toString() {
        return encryption + "/" + integrity + "/" + group;
    }
}
