/** Rules, their severities and what operators set of them; a fault is a broken rule, a finding is a fault with its severity. */
@NullMarked
package io.graphfacade.rule;

import org.jspecify.annotations.NullMarked;
