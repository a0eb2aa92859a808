package io.graphfacade.auth;

/** How the facade proves to Entra which application it is. */
public enum CredentialType {
    SECRET,
    /** An assertion signed with the key of a certificate (RFC 7523). */
    CERTIFICATE,
    /** A token of AWS that says which role the function has; nothing is stored. */
    AWS_FEDERATION
}
