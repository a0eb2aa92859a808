/** What a payload record says about its properties. */
package io.graphfacade.intake.annotation;
