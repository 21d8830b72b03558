package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.git.GitAddress;

/**
 * A git revision as the baseline: nothing is committed beside the sources, and nothing accepted
 * into it. What changed since is for reviewers.
 *
 * @param request the source files, and how they are built
 * @param address the revision
 */
public record BaselineRevision(BuildRequest request, GitAddress address) implements Baseline {

  @Override
  public String name() {
    return address.text();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A source tree that is not there yet is a baseline, that of an empty database; a file that is
   * not there yet is none.
   */
  @Override
  public boolean exists() {
    return address.path().isEmpty() || input().exists();
  }

  @Override
  public boolean hasSchema(boolean otherwise) {
    return input().hasSchema(otherwise);
  }

  @Override
  public SchemaInput.AtRevision input() {
    return new SchemaInput.AtRevision(request, address);
  }

  @Override
  public SchemaInput beside(SchemaInput current) {
    return current;
  }
}
