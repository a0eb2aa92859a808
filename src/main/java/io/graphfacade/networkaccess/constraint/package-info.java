/** Rules of single values of remote networks and device links, each with the constraint that checks it. */
package io.graphfacade.networkaccess.constraint;
