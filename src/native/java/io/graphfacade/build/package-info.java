/** Code that only the builder of the native executable runs. */
@NullMarked
package io.graphfacade.build;

import org.jspecify.annotations.NullMarked;
