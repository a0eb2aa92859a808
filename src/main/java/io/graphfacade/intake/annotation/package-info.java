/** What a payload record says about its properties. */
@NullMarked
package io.graphfacade.intake.annotation;

import org.jspecify.annotations.NullMarked;
