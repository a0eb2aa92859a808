/** The use cases: from a declared operation and values to a result. They know no HTTP. */
@NullMarked
package io.graphfacade.operation;

import org.jspecify.annotations.NullMarked;
