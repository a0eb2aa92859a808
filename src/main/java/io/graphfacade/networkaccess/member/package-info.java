/** The enums of remote networks and device links. Their constants are spelled as Graph spells its members. */
package io.graphfacade.networkaccess.member;
