/** Graph's error shape, and one small mapper for each origin of a failure. */
package io.graphfacade.error;
