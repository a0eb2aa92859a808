/** Keeps secrets out of answers, findings and changes, in whatever form they are repeated. */
package io.graphfacade.redaction;
