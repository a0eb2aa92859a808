/** What is found and changed while one payload is read, at which place, by which of the rules of reading. */
package io.graphfacade.intake.journal;
