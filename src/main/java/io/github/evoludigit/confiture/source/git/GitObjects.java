package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.source.GitFile;
import io.github.evoludigit.confiture.source.SourceBatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The objects of a repository, all read by one process. What is asked for is answered in order, so
 * many threads may ask, one after the other.
 */
final class GitObjects implements AutoCloseable {

  /** How many files are asked for ahead: few enough for a pipe to hold their names. */
  private static final int AHEAD = 32;

  private final GitAddress address;
  private final GitProcess git;
  private final InputStream answers;
  private final OutputStream questions;

  /**
   * Starts to read.
   *
   * @param directory a directory in the repository's work tree
   * @param address what it is for
   */
  GitObjects(Path directory, GitAddress address) {
    this.address = address;
    this.git = GitProcess.start(directory, address.text(), List.of("cat-file", "--batch"));
    this.answers = new BufferedInputStream(git.output(), 1 << 16);
    this.questions = git.input();
  }

  /**
   * One object's bytes.
   *
   * @param object its name, or an expression of git that is free of line breaks
   */
  synchronized byte[] read(String object) {
    try {
      ask(object);
      return answer(address.text());
    } catch (IOException e) {
      throw ended();
    }
  }

  /** The bytes of many files, handed over in order while more are read. */
  synchronized void read(List<GitFile> files, Consumer<GitFile> listener) {
    try {
      for (int i = 0; i < files.size() + AHEAD; i++) {
        if (i < files.size()) {
          ask(files.get(i).object());
        }
        if (i >= AHEAD && i - AHEAD < files.size()) {
          GitFile file = files.get(i - AHEAD);
          listener.accept(new GitFile(file.name(), file.object(), answer(file.name())));
        }
      }
    } catch (IOException e) {
      throw ended();
    }
  }

  private void ask(String object) throws IOException {
    questions.write((object + '\n').getBytes(StandardCharsets.UTF_8));
    questions.flush();
  }

  /** {@code NAME TYPE SIZE}, a line feed, the bytes and another line feed. */
  private byte[] answer(String where) throws IOException {
    String head = line();
    String[] words = head.split(" ");
    if (words.length != 3) {
      String complaints = String.join(" ", git.stop());
      throw new GitFailure(
          where,
          "missing-object",
          "git does not have this object: "
              + head
              + (complaints.isEmpty() ? "" : ": " + complaints),
          "run git fsck, or clone the repository again");
    }
    long size = Long.parseLong(words[2]);
    if (size > SourceBatch.LARGEST) {
      throw new GitFailure(where, "unreadable", "cannot read this file: larger than 2 GiB", "");
    }
    byte[] bytes = answers.readNBytes((int) size);
    if (bytes.length < size || answers.read() != '\n') {
      throw new IOException("cut short");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = answers.read(); b != '\n'; b = answers.read()) {
      if (b < 0) {
        throw new IOException("no answer");
      }
      line.append((char) b);
    }
    return line.toString();
  }

  /** Why git gives no answers any more. */
  private GitFailure ended() {
    GitProcess.Result result = git.end(new byte[0]);
    if (result.complains("promisor remote")) {
      String revision = address.revision() + (address.mergeBase() ? "..." : "");
      return new GitFailure(
          address.text(),
          "partial-clone",
          "this partial clone lacks files of the revision, and nothing is fetched here",
          "clone without --filter, or have git fetch them: git diff --stat " + revision + " -- .");
    }
    return new GitFailure(
        address.text(),
        "git-failed",
        "git cat-file stopped with exit code " + result.code() + ": " + result.reason(),
        "");
  }

  @Override
  public void close() {
    git.close();
  }
}
