package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.sql.LexicalFault;
import io.github.evoludigit.confiture.text.Problem;

/**
 * How much the build forgives in the text of source files. What keeps a file from being read at all
 * (a missing directory, malformed text, a NUL byte) is an error always.
 */
public enum Strictness {
  /** Every problem is an error. */
  STRICT,

  /**
   * What breaks the built schema is an error. A problem that leaves it right is a warning: a psql
   * command that touches no file, a symbolic link that is passed over, a missing semicolon at the
   * very end.
   */
  NORMAL,

  /** What the lexical check finds is a warning. */
  LENIENT;

  private static final String SYMBOLIC_LINK = "symbolic-link";
  private static final String SUBMODULE = "submodule";

  /**
   * Whether a problem stops the build.
   *
   * @param problem a problem of the source tree
   * @param lastFile the name of the last file in build order, after which nothing can be swallowed
   */
  boolean isError(Problem problem, String lastFile) {
    String code = problem.code();
    return switch (this) {
      case STRICT -> true;
      case NORMAL ->
          !isPassedOver(code)
              && !code.equals(LexicalFault.META_COMMAND.code())
              && !(code.equals(LexicalFault.MISSING_SEMICOLON.code())
                  && problem.location().file().equals(lastFile));
      case LENIENT -> !isPassedOver(code) && !LexicalFault.isCode(code);
    };
  }

  /** Whether a problem is none that anybody needs to hear of. */
  boolean isSilent(Problem problem) {
    return this != STRICT && problem.code().equals(LexicalFault.META_COMMAND_SETTING.code());
  }

  /** Whether an objection of the check stops the build. */
  boolean isError(Objection.Sort sort) {
    return switch (this) {
      case STRICT -> sort != Objection.Sort.NOTE;
      case NORMAL -> sort != Objection.Sort.DOUBTFUL && sort != Objection.Sort.NOTE;
      case LENIENT -> sort == Objection.Sort.REFUSED;
    };
  }

  /** Whether a problem is that of something the build is right to pass over. */
  private static boolean isPassedOver(String code) {
    return code.equals(SYMBOLIC_LINK) || code.equals(SUBMODULE);
  }
}
