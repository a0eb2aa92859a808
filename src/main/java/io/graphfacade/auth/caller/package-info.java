/** Callers: the token of a request, its claims, its verification. */
@NullMarked
package io.graphfacade.auth.caller;

import org.jspecify.annotations.NullMarked;
