/** What is sent to Microsoft Graph and what comes back. */
package io.graphfacade.graph.message;
