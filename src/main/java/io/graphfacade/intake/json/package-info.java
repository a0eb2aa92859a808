/** Bytes to a JSON tree, with every fault of its text. */
@NullMarked
package io.graphfacade.intake.json;

import org.jspecify.annotations.NullMarked;
