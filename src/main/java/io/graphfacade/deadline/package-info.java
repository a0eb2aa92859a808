/** The time that a request has, whoever is asked for its sake. */
package io.graphfacade.deadline;
