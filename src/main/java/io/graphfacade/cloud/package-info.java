/** The national clouds: hosts of Graph, authorities of Microsoft Entra. */
@NullMarked
package io.graphfacade.cloud;

import org.jspecify.annotations.NullMarked;
