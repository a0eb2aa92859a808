/** Converters and checks of settings. A message has the key and the expected value, in one line and without a secret. */
@NullMarked
package io.graphfacade.setting;

import org.jspecify.annotations.NullMarked;
