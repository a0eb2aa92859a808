/** The answer of Graph that a router is set up with, for the OpenAPI document. */
@NullMarked
package io.graphfacade.networkaccess.connectivity;

import org.jspecify.annotations.NullMarked;
