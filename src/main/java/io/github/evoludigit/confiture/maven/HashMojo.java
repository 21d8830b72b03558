package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildOutcome;
import io.github.evoludigit.confiture.source.Manifest;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Computes the schema hash, prints it, and sets the project properties <code>confiture.hash</code>
 * and <code>confiture.fileCount</code> for the plugins that run later.
 *
 * <p>The hash changes when a source file's path, text or place in the order does, and with nothing
 * else: no clock, machine or line ending. It can be computed elsewhere: for each file in build
 * order take the SHA-256 over its path in UTF-8 (relative to the base directory, with <code>/
 * </code> between names), one zero byte and its text (in UTF-8, without byte order mark, lines
 * ended by line feeds); the SHA-256 over the bytes of those digests is the hash.
 *
 * <p>The goal makes the same pass as <code>confiture:build</code>, checks and outputs included: in
 * one Maven run the files of a module are read once, whichever goal comes first.
 */
@Mojo(name = "hash", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class HashMojo extends AbstractBuildMojo {

  /**
   * Prints the bare hash to standard output, for scripts: <code>
   * mvn -q confiture:hash -Dconfiture.forceStdout</code>. Maven 4 marks such lines, unless it has
   * the option <code>--raw-streams</code>.
   */
  @Parameter(property = "confiture.forceStdout", defaultValue = "false")
  private boolean forceStdout;

  @Override
  void done(Manifest manifest, BuildOutcome outcome, long millis) {
    if (forceStdout) {
      System.out.println(manifest.hash());
    } else {
      getLog().info("Hash of " + Counts.files(manifest.files().size()) + ": " + manifest.hash());
    }
  }
}
