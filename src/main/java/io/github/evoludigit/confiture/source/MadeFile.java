package io.github.evoludigit.confiture.source;

/**
 * A source file that is nowhere: its text was made.
 *
 * @param name what stands for its path
 * @param bytes its bytes. Not to be changed
 */
public record MadeFile(String name, byte[] bytes) implements SourceFile {

  @Override
  public long size() {
    return bytes.length;
  }
}
