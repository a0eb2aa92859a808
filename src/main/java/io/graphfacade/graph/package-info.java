/** The conversation with Microsoft Graph: reads, creates and their attempts, look-ups after a doubtful create. */
@NullMarked
package io.graphfacade.graph;

import org.jspecify.annotations.NullMarked;
