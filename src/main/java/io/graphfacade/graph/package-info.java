/** The conversation with Microsoft Graph: reads, creates and their attempts, look-ups after a doubtful create. */
package io.graphfacade.graph;
