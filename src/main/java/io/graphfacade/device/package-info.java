/** Devices and a user's devices: records, constraints, natural keys, declared operations. */
@NullMarked
package io.graphfacade.device;

import org.jspecify.annotations.NullMarked;
