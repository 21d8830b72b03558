package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.plan.PlanOptions;

/**
 * What is to be done about a migration. Nothing of it is asked for before there is one: a build
 * without drift must not pay for it.
 */
public interface Planning {

  /** How it is written. */
  PlanOptions options();

  /** The file that it is written to. */
  MigrationFile file();

  /** Takes the migration of an earlier drift away. */
  void discard();
}
