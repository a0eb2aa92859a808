/** Outgoing HTTP to Microsoft Graph, Microsoft Entra and AWS: connections, deadlines, bounded bodies, trusted certificates. */
package io.graphfacade.transport;
