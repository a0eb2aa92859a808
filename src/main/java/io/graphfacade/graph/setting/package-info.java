/** Settings of the conversation with Microsoft Graph: its host, its times. */
package io.graphfacade.graph.setting;
