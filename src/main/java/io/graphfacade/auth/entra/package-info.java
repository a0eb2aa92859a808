/** Requests to Microsoft Entra: tokens for Graph, signing keys of the tenant. */
package io.graphfacade.auth.entra;
