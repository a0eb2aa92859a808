/** What two ends of a tunnel agree on, in Graph's words (contract 9.1). */
@NullMarked
package io.graphfacade.networkaccess.policy;

import org.jspecify.annotations.NullMarked;
