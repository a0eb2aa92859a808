package io.graphfacade.networkaccess.policy;

import io.graphfacade.networkaccess.member.DhGroup;
import io.graphfacade.networkaccess.member.IkeEncryption;
import io.graphfacade.networkaccess.member.IkeIntegrity;

/**
 * One combination of phase 1.
 *
 * @param integrity beside a GCM cipher, of the pseudo-random function only
 */
public record IkeProposal(IkeEncryption encryption, IkeIntegrity integrity, DhGroup group) {

    /** Whether the cipher protects integrity itself. */
    public boolean isAuthenticated() {
        return encryption == IkeEncryption.gcmAes128 || encryption == IkeEncryption.gcmAes256;
    }

    @Override
    public String toString() {
        return encryption + "/" + integrity + "/" + group;
    }
}
