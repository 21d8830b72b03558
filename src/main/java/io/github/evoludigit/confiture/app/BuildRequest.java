package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.sql.LexicalCheck;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build, and how.
 *
 * @param tree the source files
 * @param environment the name in the head of the built schema; one line
 * @param separator what stands before each file
 * @param encoding the encoding of the source files
 * @param strictness which problems stop the build
 * @param failIfEmpty whether a tree without source files is refused: nothing is written
 * @param outputDirectory where the built schema goes
 * @param incremental what tells whatever builds from other versions of it, if files that have not
 *     changed since the last build need not be read; empty if all are
 * @param threads how many threads read, 1 or more; the result is the same for each number
 */
public record BuildRequest(
    SourceTree tree,
    String environment,
    Separator separator,
    Charset encoding,
    Strictness strictness,
    boolean failIfEmpty,
    Path outputDirectory,
    Optional<String> incremental,
    int threads) {

  /**
   * Checks what a user can get wrong, before any work.
   *
   * @throws IllegalArgumentException if something cannot be meant, with a message for the user
   */
  public BuildRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", but must be 1 or more");
    }
    // PostgreSQL ends a comment at a carriage return, too.
    boolean oneLine = environment.indexOf('\n') < 0 && environment.indexOf('\r') < 0;
    if (environment.isBlank() || !oneLine) {
      throw new IllegalArgumentException(
          "environment must be a name on one line, because it is written into a comment");
    }
    if (separator != Separator.LINE
        && separator != Separator.BLOCK
        && separator != Separator.NONE) {
      checkText(separator);
    }
  }

  private static void checkText(Separator separator) {
    byte[] sample = separator.before("a.sql", 1).getBytes(StandardCharsets.UTF_8);
    List<Problem> problems = LexicalCheck.check("separator", sample, 0, sample.length);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "separator must be complete SQL, a comment for example: " + problems.get(0));
    }
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BuildRequest request
        && tree.equals(request.tree)
        && environment.equals(request.environment)
        && separator.equals(request.separator)
        && encoding.equals(request.encoding)
        && strictness == request.strictness
        && failIfEmpty == request.failIfEmpty
        && outputDirectory.equals(request.outputDirectory)
        && incremental.equals(request.incremental)
        && threads == request.threads;
  }

  @Override
  public int hashCode() {
    return tree.hashCode() * 31 + outputDirectory.hashCode();
  }
}
