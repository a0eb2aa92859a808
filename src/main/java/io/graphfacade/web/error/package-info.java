/** Graph's error shape, and the error of each failure. */
package io.graphfacade.web.error;
