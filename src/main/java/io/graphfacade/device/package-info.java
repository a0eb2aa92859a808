/** Devices, a user's devices, the rules only they have, and their resource classes. */
package io.graphfacade.device;
