/** Remote networks and their device links: records, rules between their properties, natural keys, declared operations. */
package io.graphfacade.networkaccess;
