/** One request to Microsoft Graph and its answer: connections, sending, reading. */
package io.graphfacade.graph.wire;
