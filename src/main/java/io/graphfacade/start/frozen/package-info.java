/** Groups of settings that are read while the executable is built, and used as they are where nothing that a start finds can change them. */
@NullMarked
package io.graphfacade.start.frozen;

import org.jspecify.annotations.NullMarked;
