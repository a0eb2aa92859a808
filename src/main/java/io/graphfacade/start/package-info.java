/** Start of the function: reads the settings, and refuses to start if one is wrong. */
package io.graphfacade.start;
