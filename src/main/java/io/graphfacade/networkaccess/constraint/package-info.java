/** Rules of single values of remote networks and device links, each with the constraint that checks it. */
@NullMarked
package io.graphfacade.networkaccess.constraint;

import org.jspecify.annotations.NullMarked;
