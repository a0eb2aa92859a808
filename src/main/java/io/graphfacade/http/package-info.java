/** Requests to those who are asked seldom, and whom connections trust. */
package io.graphfacade.http;
