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

  private static final Digest UNKNOWN = new Digest("0".repeat(Digest.LENGTH));

  SchemaHead {
    if (environment.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the environment's name has a control character");
    }
  }

  byte[] bytes(Digest hash) {
    return ("-- PostgreSQL Schema\n-- Environment: %s\n-- Files: %d\n-- Hash: %s\n"
            .formatted(environment, files, hash))
        .getBytes(StandardCharsets.UTF_8);
  }

  int length() {
    return bytes(UNKNOWN).length;
  }

  /** The number of lines. */
  int lines() {
    return 4;
  }
}
