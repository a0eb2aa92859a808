/** Several requests in one: what it looks like, in which order its parts run, and how they share the time (contract 13.5). */
@NullMarked
package io.graphfacade.batch;

import org.jspecify.annotations.NullMarked;
