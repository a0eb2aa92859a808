/** Rules of single values of a device link, each with the constraint that checks it. */
@NullMarked
package io.graphfacade.networkaccess.constraint;

import org.jspecify.annotations.NullMarked;
