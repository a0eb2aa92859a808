/** Rules of single values of a device link, each with the constraint that checks it. */
package io.graphfacade.networkaccess.constraint;
