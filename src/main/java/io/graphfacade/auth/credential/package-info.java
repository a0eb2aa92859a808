/** By what the facade proves to Microsoft Entra who it is. */
package io.graphfacade.auth.credential;
