/** Callers: the token of a request, its claims, its verification. */
package io.graphfacade.auth.caller;
