package io.github.evoludigit.confiture.database;

import java.nio.file.Path;
import java.util.List;

/** Where jars come from at the moment when a server is asked for. */
@FunctionalInterface
public interface Artifacts {

  /**
   * The jars of components, and of what these need.
   *
   * @param components {@code group:artifact:version}
   * @throws ServerFailure if one cannot be had, with what to do
   */
  List<Path> of(List<String> components) throws ServerFailure;
}
