package io.github.evoludigit.confiture.server;

/** Where extensions are: most of them in a schema that is the user's choice. */
public interface Homes {

  /** The schema of an extension. */
  String of(String extension);
}
