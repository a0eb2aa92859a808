/** Start of the function: reads the settings, and refuses to start if one is wrong. */
@NullMarked
package io.graphfacade.start;

import org.jspecify.annotations.NullMarked;
