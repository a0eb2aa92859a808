package io.graphfacade.rule;

import jakarta.validation.groups.Default;

/** The group of constraints for an update: those of every value. What is missing stays as it is. */
public interface OnUpdate extends Default {}
