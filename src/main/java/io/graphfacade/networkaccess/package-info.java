/** Device links of remote networks: records, rules between their properties, natural key, declared operations. */
package io.graphfacade.networkaccess;
