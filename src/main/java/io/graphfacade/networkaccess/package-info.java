/** Device links of remote networks: records, rules between their properties, natural key, declared operations. */
@NullMarked
package io.graphfacade.networkaccess;

import org.jspecify.annotations.NullMarked;
