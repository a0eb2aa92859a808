/** Pre-shared keys that stay in AWS: which references are read, for whom, and how. */
@NullMarked
package io.graphfacade.storedkey;

import org.jspecify.annotations.NullMarked;
