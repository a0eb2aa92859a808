/** Modes and settings of authentication, the tenant, bearer tokens, and the ways to refuse a caller. */
@NullMarked
package io.graphfacade.auth;

import org.jspecify.annotations.NullMarked;
