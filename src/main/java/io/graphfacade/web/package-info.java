/** The HTTP of the facade: resource classes, spelling of paths, headers, answers for results. */
@NullMarked
package io.graphfacade.web;

import org.jspecify.annotations.NullMarked;
