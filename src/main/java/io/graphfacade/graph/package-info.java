/** The conversation with Microsoft Graph: where it is, how it is asked, what it answers. */
package io.graphfacade.graph;
