/** Modes and settings of authentication, the tenant, bearer tokens, and the ways to refuse a caller. */
package io.graphfacade.auth;
