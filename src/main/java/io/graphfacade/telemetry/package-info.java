/** The log line and the metrics of each request. */
@NullMarked
package io.graphfacade.telemetry;

import org.jspecify.annotations.NullMarked;
