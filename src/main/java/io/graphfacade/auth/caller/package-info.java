/** Who calls: the token of the request, its claims, its verification. */
package io.graphfacade.auth.caller;
