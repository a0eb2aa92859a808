/** Requests to Microsoft Graph and their outcomes. */
@NullMarked
package io.graphfacade.graph.message;

import org.jspecify.annotations.NullMarked;
