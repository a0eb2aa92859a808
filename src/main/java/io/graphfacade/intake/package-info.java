/** The one way in for every payload: parse, canonicalise, validate; what it finds and what it changes. */
@NullMarked
package io.graphfacade.intake;

import org.jspecify.annotations.NullMarked;
