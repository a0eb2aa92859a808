/** What all operations share: versions, parameters, the way of a create or read from the caller to Graph and back, the report. */
package io.graphfacade.operation;
