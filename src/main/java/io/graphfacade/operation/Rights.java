package io.graphfacade.operation;

import io.graphfacade.auth.caller.TokenClaims;

/** The rights that Graph's operations need, as far as a token shows them (contract 10). */
public enum Rights {
    /** A user's token with any scopes: Graph publishes none for the operation. */
    OF_USER("a user's token") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.isAppOnly();
        }
    },
    /** A user's token with the one published scope. The user also needs a role, which the token does not show. */
    TO_CREATE_DEVICES("a user's token with the delegated permission " + Rights.AS_USER) {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return OF_USER.mayBeHadBy(claims)
                    && (!claims.namesScopes() || claims.permissions().anyMatch(AS_USER::equalsIgnoreCase));
        }
    },
    TO_READ_DEVICES("the permission Device.Read.All, or a higher one of devices or of the directory") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.namesPermissions() || claims.permissions().anyMatch(Rights::isOfDirectory);
        }
    },
    /** To change and to delete. Pages and metadata differ in what an application may (contract X2), so Graph decides. */
    TO_CHANGE_DEVICES(
            "the delegated permission " + Rights.AS_USER + " or the application permission Device.ReadWrite.All") {
        @Override
        boolean mayBeHadBy(TokenClaims claims) {
            return !claims.namesPermissions()
                    || claims.permissions()
                            .anyMatch(name -> name.equalsIgnoreCase(AS_USER)
                                    || isOfDirectory(name) && name.contains(".ReadWrite"));
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

    /** Today's permissions and the older ones for branches begin with it. */
    private static final String FAMILY = "NetworkAccess";

    private final String needed;

    Rights(String needed) {
        this.needed = needed;
    }

    /** False only if the token shows that it lacks them. */
    abstract boolean mayBeHadBy(TokenClaims claims);

    /** Whether an application can have them, or only users. */
    boolean areForApplications() {
        return this != OF_USER && this != TO_CREATE_DEVICES;
    }

    private static boolean isOfDirectory(String permission) {
        return permission.startsWith("Device.") || permission.startsWith("Directory.");
    }

    /** In words. */
    String needed() {
        return needed;
    }
}
