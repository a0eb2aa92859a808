/** Requests to Microsoft Entra: tokens for Graph, signing keys of the tenant. */
@NullMarked
package io.graphfacade.auth.entra;

import org.jspecify.annotations.NullMarked;
