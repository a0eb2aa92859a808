/** Requests to Microsoft Graph and their outcomes. */
package io.graphfacade.graph.message;
