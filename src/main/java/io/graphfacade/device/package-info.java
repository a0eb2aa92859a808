/** Devices and a user's devices: records, constraints, natural keys, declared operations. */
package io.graphfacade.device;
