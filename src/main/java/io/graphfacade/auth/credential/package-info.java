/** The facade's credential at Microsoft Entra: a secret, a certificate, or the function's role in AWS. */
@NullMarked
package io.graphfacade.auth.credential;

import org.jspecify.annotations.NullMarked;
