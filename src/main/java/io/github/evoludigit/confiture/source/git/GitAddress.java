package io.github.evoludigit.confiture.source.git;

import java.util.Optional;

/**
 * What a user writes to name a revision, and perhaps something in it: {@code git:REVISION}, {@code
 * git:REVISION...} for where the current branch and a revision parted, {@code git:REVISION:PATH}
 * for one file or directory, as git itself writes it.
 *
 * @param text all of it, as it was written
 * @param revision the revision, as git knows it
 * @param mergeBase whether the merge base of the revision and {@code HEAD} is meant
 * @param path the file or directory: from the top of the repository, or if it begins with {@code
 *     ./} or {@code ../}, from the project's base directory; empty if the source tree is meant
 */
public record GitAddress(String text, String revision, boolean mergeBase, Optional<String> path) {

  /** What an address begins with. */
  public static final String PREFIX = "git:";

  private static final String DOTS = "...";

  /**
   * Reads an address.
   *
   * @param text begins with {@link #PREFIX}
   * @throws IllegalArgumentException if it names no revision, with a message for the user
   */
  public static GitAddress parse(String text) {
    String address = text.trim();
    String whole = address.substring(PREFIX.length());
    int colon = endOfRevision(whole);
    String revision = whole.substring(0, colon);
    Optional<String> path =
        colon == whole.length() ? Optional.empty() : Optional.of(whole.substring(colon + 1));
    boolean mergeBase = revision.endsWith(DOTS);
    if (mergeBase) {
      revision = revision.substring(0, revision.length() - DOTS.length());
    }
    check(address, revision, path);
    return new GitAddress(address, revision, mergeBase, path);
  }

  /** The first colon outside of braces, where git sees the path begin. */
  private static int endOfRevision(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth = Math.max(0, depth - 1);
        case ':' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {
          // Part of the revision.
        }
      }
    }
    return text.length();
  }

  private static void check(String address, String revision, Optional<String> path) {
    if (revision.isBlank()) {
      throw new IllegalArgumentException(
          "\"" + address + "\" names no revision: write git:origin/main, for example");
    }
    // Git would take it for an option; no revision begins so.
    if (revision.startsWith("-")) {
      throw new IllegalArgumentException(
          "\"" + address + "\" names no revision: none begins with a hyphen");
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "\"" + address + "\" names no revision: there is a control character in it");
    }
    if (revision.contains("..") && revision.indexOf('{') < 0) {
      throw new IllegalArgumentException(
          "\""
              + address
              + "\" names two revisions, but is one side: write git:"
              + revision.substring(0, revision.indexOf(".."))
              + "... for its merge base with HEAD");
    }
    if (path.isPresent() && (path.get().isEmpty() || path.get().startsWith("/"))) {
      throw new IllegalArgumentException(
          "\""
              + address
              + "\" names no file: write its path from the top of the repository, or from ./");
    }
  }

  /**
   * The address of a file in the same revision.
   *
   * @param file its path relative to the project's base directory, or this address itself
   */
  public String inRevision(String file) {
    if (file.equals(text)) {
      return file;
    }
    String here = file.startsWith("../") ? "" : "./";
    return PREFIX + revision + (mergeBase ? DOTS : "") + ':' + here + file;
  }

  @Override
  public String toString() {
    return text;
  }
}
