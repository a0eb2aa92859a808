/** What is entered on the equipment of a device link, as text for one platform. */
@NullMarked
package io.graphfacade.networkaccess.router;

import org.jspecify.annotations.NullMarked;
