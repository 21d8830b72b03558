package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.git.GitAddress;

/**
 * A git revision as the baseline: nothing is committed beside the sources, and nothing accepted
 * into it. What changed since is for reviewers.
 *
 * @param request the source files, and how they are built
 * @param address the revision
 * @param serverVersion the server that it is for, as a parameter names it; empty if that is not
 *     said
 */
public record BaselineRevision(BuildRequest request, GitAddress address, String serverVersion)
    implements Baseline {

  /** A revision for no other server. */
  public BaselineRevision(BuildRequest request, GitAddress address) {
    this(request, address, "");
  }

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
    return address.path().isEmpty() || revision().exists();
  }

  @Override
  public boolean hasSchema(boolean otherwise) {
    return revision().hasSchema(otherwise);
  }

  @Override
  public SchemaInput input() {
    return serverVersion.isEmpty()
        ? revision()
        : new SchemaInput.ForServer(revision(), serverVersion);
  }

  private SchemaInput.AtRevision revision() {
    return new SchemaInput.AtRevision(request, address);
  }

  @Override
  public SchemaInput beside(SchemaInput current) {
    return current;
  }
}
