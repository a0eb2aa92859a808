/**
 * Device links of remote networks and their connectivity configuration. The constants of the enums are spelled as Graph spells its
 * members, so that each name stands in one place.
 */
package io.graphfacade.networkaccess;
