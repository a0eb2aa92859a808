/** The one way in for every payload: parse, canonicalise, validate; what it finds and what it changes. */
package io.graphfacade.intake;
