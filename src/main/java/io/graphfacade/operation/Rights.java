package io.graphfacade.operation;

import io.graphfacade.auth.TokenClaims;

/** The rights that Graph's operations ask for, as far as a token shows them (contract 10). */
public enum Rights {
    /** A user's; which of them suffice depends on the user's role too. */
    OF_USER("a user's token (delegated permission Directory.AccessAsUser.All)") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.isAppOnly();
        }
    },
    TO_WRITE_NETWORK_ACCESS("the permission NetworkAccess.ReadWrite.All (delegated or application)") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.namesPermissions()
                    || claims.permissions().anyMatch(name -> name.startsWith(FAMILY) && name.contains(".ReadWrite"));
        }
    },
    TO_READ_NETWORK_ACCESS(
            "the permission NetworkAccess.Read.All or NetworkAccess.ReadWrite.All (delegated or application)") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.namesPermissions() || claims.permissions().anyMatch(name -> name.startsWith(FAMILY));
        }
    };

    /** What the present permissions and the older ones for branches begin with. */
    private static final String FAMILY = "NetworkAccess";

    private final String needed;

    Rights(String needed) {
        this.needed = needed;
    }

    /** Whether the token, as far as it shows, is not without them. */
    abstract boolean mayBeHadBy(TokenClaims claims);

    /** In words. */
    String needed() {
        return needed;
    }
}
