/** Where Microsoft Graph is, and how long it is waited for. */
package io.graphfacade.graph.setting;
