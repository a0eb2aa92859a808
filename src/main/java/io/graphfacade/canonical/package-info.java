/** Canonical forms of scalars: reads a text, and returns the one form that Graph expects, or the reason for refusing it. */
@NullMarked
package io.graphfacade.canonical;

import org.jspecify.annotations.NullMarked;
