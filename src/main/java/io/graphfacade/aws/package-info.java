/** What the function asks of AWS: who it is, and the secrets it was given. */
package io.graphfacade.aws;
