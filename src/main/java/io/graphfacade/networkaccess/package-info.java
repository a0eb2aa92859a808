/**
 * Device links of remote networks and their connectivity configuration: records, constraints, enums, declared operations. The constants of
 * the enums are spelled as Graph spells its members.
 */
package io.graphfacade.networkaccess;
