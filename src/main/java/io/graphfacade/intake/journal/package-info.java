/** What is found and changed while one payload is read, at which place, by which of the rules of reading. */
@NullMarked
package io.graphfacade.intake.journal;

import org.jspecify.annotations.NullMarked;
