/** The use cases: from a declared operation and values to a result. They know no HTTP. */
package io.graphfacade.operation;
