/** What deploys the function is held against the function. */
package io.graphfacade.deployment;
