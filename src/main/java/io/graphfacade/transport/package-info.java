/** Outgoing HTTP: requests to Microsoft Entra and AWS, trusted certificates, bounded bodies, the deadline of a request. */
package io.graphfacade.transport;
