/** Bytes to a JSON tree, with every fault of its text. */
package io.graphfacade.intake.json;
