package io.graphfacade.rule;

/** The group of constraints that hold for a create only, such as the presence of a property. */
public interface OnCreate {}
