/** Keeps secrets out of what callers get to see, whoever repeats them and in whatever form. */
package io.graphfacade.redaction;
