/** Requests to Entra and AWS, whom connections trust, and how much of an answer is read. */
package io.graphfacade.http;
