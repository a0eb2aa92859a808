/** Code that only the builder of the native executable runs. */
package io.graphfacade.build;
