package io.github.evoludigit.confiture.app;

/**
 * A git revision as the baseline: nothing is committed beside the sources, and nothing accepted
 * into it. What changed since is for reviewers.
 *
 * @param input the revision
 */
public record BaselineRevision(SchemaInput.AtRevision input) implements Baseline {

  @Override
  public String name() {
    return input.name();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A source tree that is not there yet is a baseline, that of an empty database; a file that is
   * not there yet is none.
   */
  @Override
  public boolean exists() {
    return input.address().path().isEmpty() || input.exists();
  }

  @Override
  public SchemaInput beside(SchemaInput current) {
    return current;
  }
}
