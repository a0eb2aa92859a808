package io.graphfacade.rule;

import jakarta.validation.groups.Default;

/** The group of constraints for a create: those of every value, and those of properties that must be present. */
public interface OnCreate extends Default {}
