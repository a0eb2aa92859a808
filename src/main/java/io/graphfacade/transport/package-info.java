/** Outgoing HTTP to Microsoft Graph, Microsoft Entra and AWS: connections, deadlines, bounded bodies, trusted certificates. */
@NullMarked
package io.graphfacade.transport;

import org.jspecify.annotations.NullMarked;
