package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import java.nio.charset.StandardCharsets;

/**
 * The first lines of a built schema. Their length does not depend on the hash, which is known last.
 *
 * @param environment the name of the environment; one line
 * @param files how many source files there are
 */
record SchemaHead(String environment, int files) {

  SchemaHead {
    // PostgreSQL ends a comment at a carriage return, too.
    if (environment.indexOf('\n') >= 0 || environment.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("the name of the environment is not on one line");
    }
  }

  byte[] bytes(Digest hash) {
    String text =
        "-- PostgreSQL Schema\n"
            + ("-- Environment: " + environment + '\n')
            + ("-- Files: " + files + '\n')
            + ("-- Hash: " + hash + '\n');
    return text.getBytes(StandardCharsets.UTF_8);
  }

  int length() {
    return bytes(Digest.NONE).length;
  }

  /** The number of lines. */
  int lines() {
    return 4;
  }
}
