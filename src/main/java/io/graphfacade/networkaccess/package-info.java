/** Remote networks and their device links: records, rules between their properties, natural keys, declared operations. */
@NullMarked
package io.graphfacade.networkaccess;

import org.jspecify.annotations.NullMarked;
