/** Graph's error shape, and the error of each failure. */
@NullMarked
package io.graphfacade.web.error;

import org.jspecify.annotations.NullMarked;
