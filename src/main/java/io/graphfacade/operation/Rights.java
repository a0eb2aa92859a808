package io.graphfacade.operation;

import io.graphfacade.auth.caller.TokenClaims;

/** The rights that Graph's operations ask for, as far as a token shows them (contract 10). */
public enum Rights {
    /** A user's, whatever its scopes: none is published for the operation. */
    OF_USER("a user's token") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.isAppOnly();
        }
    },
    /** A user's, with the one scope that is published; whether it suffices depends on the user's role too. */
    TO_CREATE_DEVICES("a user's token with the delegated permission " + Rights.AS_USER) {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return OF_USER.mayBeHadBy(claims)
                    && (!claims.namesScopes() || claims.permissions().anyMatch(AS_USER::equalsIgnoreCase));
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

    private static final String AS_USER = "Directory.AccessAsUser.All";

    /** What the present permissions and the older ones for branches begin with. */
    private static final String FAMILY = "NetworkAccess";

    private final String needed;

    Rights(String needed) {
        this.needed = needed;
    }

    /** Whether the token, as far as it shows, is not without them. */
    abstract boolean mayBeHadBy(TokenClaims claims);

    /** Whether an application can have them, or only users. */
    boolean areForApplications() {
        return this == TO_WRITE_NETWORK_ACCESS || this == TO_READ_NETWORK_ACCESS;
    }

    /** In words. */
    String needed() {
        return needed;
    }
}
