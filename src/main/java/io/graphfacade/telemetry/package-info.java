/** The log line and the metrics of each request. */
package io.graphfacade.telemetry;
