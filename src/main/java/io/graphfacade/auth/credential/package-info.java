/** The facade's credential at Microsoft Entra: a secret, a certificate, or the function's role in AWS. */
package io.graphfacade.auth.credential;
