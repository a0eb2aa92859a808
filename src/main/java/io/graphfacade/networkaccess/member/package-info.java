/** The enums of remote networks and device links. Their constants are spelled as Graph spells its members. */
@NullMarked
package io.graphfacade.networkaccess.member;

import org.jspecify.annotations.NullMarked;
