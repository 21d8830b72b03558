package io.github.evoludigit.confiture.source.git;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The repository that a directory belongs to.
 *
 * @param directory a directory of its work tree
 * @param prefix the directory's path from the top of the work tree, a {@code /} at its end; empty
 *     for the top
 * @param shallow whether its history is cut off somewhere
 */
record GitRepository(Path directory, String prefix, boolean shallow) {

  /** How many digits of a commit's name are shown. */
  private static final int SHOWN_DIGITS = 10;

  /**
   * A commit.
   *
   * @param id its name, 40 hexadecimal digits, or 64 with SHA-256
   */
  record Commit(String id) {

    /** Enough of its name for people. */
    String shown() {
      return id.substring(0, Math.min(SHOWN_DIGITS, id.length()));
    }
  }

  /**
   * Finds the repository.
   *
   * @param directory a directory of its work tree
   * @param address what it is for
   * @throws GitFailure if there is none, or git refuses it
   */
  static GitRepository of(Path directory, GitAddress address) {
    GitProcess.Result result =
        GitProcess.run(
            directory,
            address.text(),
            "rev-parse",
            "--is-inside-work-tree",
            "--is-shallow-repository",
            "--show-prefix");
    if (result.code() != 0) {
      throw refused(address, result);
    }
    // The prefix comes last, for it may have a line break of its own.
    String[] lines = result.text().split("\n", 3);
    if (lines.length < 3 || !lines[0].equals("true")) {
      throw new GitFailure(
          address.text(),
          "not-a-work-tree",
          "the project is not in the work tree of the git repository that was found",
          "see that GIT_DIR and GIT_WORK_TREE, if they are set, name this project's repository");
    }
    String prefix = lines[2].endsWith("\n") ? lines[2].substring(0, lines[2].length() - 1) : "";
    return new GitRepository(directory, prefix, lines[1].equals("true"));
  }

  private static GitFailure refused(GitAddress address, GitProcess.Result result) {
    if (result.complains("not a git repository")) {
      return new GitFailure(
          address.text(),
          "not-a-repository",
          "the project is not in a git repository: " + result.reason(),
          "run this in a checkout (in a container, with its .git), or compare with a file");
    }
    if (result.complains("ownership") || result.complains("unsafe repository")) {
      return new GitFailure(
          address.text(),
          "dubious-ownership",
          "git does not trust this repository, because it belongs to another user: "
              + result.reason(),
          "if you do, run git config --global --add safe.directory with its directory, as the user"
              + " who runs Maven");
    }
    return new GitFailure(address.text(), "git-failed", "git failed: " + result.reason(), "");
  }

  /**
   * The commit that an address means.
   *
   * @throws GitFailure if there is none
   */
  Commit commit(GitAddress address) {
    Commit commit =
        find(address, address.revision()).orElseThrow(() -> unknown(address, address.revision()));
    if (!address.mergeBase()) {
      return commit;
    }
    Commit head = find(address, "HEAD").orElseThrow(() -> unknown(address, "HEAD"));
    GitProcess.Result result =
        GitProcess.run(directory, address.text(), "merge-base", commit.id(), head.id());
    if (result.code() == 0) {
      return new Commit(result.text().trim());
    }
    if (result.code() > 1) {
      throw new GitFailure(
          address.text(), "git-failed", "git merge-base failed: " + result.reason(), "");
    }
    throw new GitFailure(
        address.text(),
        "no-merge-base",
        address.revision() + " and HEAD have no commit in common" + cut(),
        shallow ? deepen() : "name another revision");
  }

  private Optional<Commit> find(GitAddress address, String revision) {
    GitProcess.Result result =
        GitProcess.run(
            directory, address.text(), "rev-parse", "--verify", "--quiet", revision + "^{commit}");
    return result.code() == 0 ? Optional.of(new Commit(result.text().trim())) : Optional.empty();
  }

  private GitFailure unknown(GitAddress address, String revision) {
    String remedy;
    if (shallow) {
      remedy = deepen();
    } else if (!revision.contains("/") && find(address, "origin/" + revision).isPresent()) {
      remedy = "perhaps you mean git:origin/" + revision;
    } else {
      remedy = "see git branch --all and git tag, or fetch it: git fetch origin";
    }
    return new GitFailure(
        address.text(),
        "unknown-revision",
        "git knows no revision " + revision + " here" + cut(),
        remedy);
  }

  private String cut() {
    return shallow ? "; this clone is shallow, its history is cut off" : "";
  }

  private static String deepen() {
    return "fetch the rest: git fetch --unshallow; in GitHub Actions give actions/checkout"
        + " fetch-depth: 0, in GitLab CI set GIT_DEPTH: 0";
  }
}
