/** Keeps secrets out of answers, findings and changes, in whatever form they are repeated. */
@NullMarked
package io.graphfacade.redaction;

import org.jspecify.annotations.NullMarked;
