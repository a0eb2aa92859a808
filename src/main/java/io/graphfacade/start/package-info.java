/** Start of the function: settings, and the refusal to start with wrong ones. */
package io.graphfacade.start;
