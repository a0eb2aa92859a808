/** What the equipment of vendors can do, as far as public documents say. */
@NullMarked
package io.graphfacade.networkaccess.vendor;

import org.jspecify.annotations.NullMarked;
