package io.github.evoludigit.confiture.source;

/**
 * A source file as a commit has it.
 *
 * @param name its path relative to the project's base directory
 * @param object the name of the object that holds its bytes
 * @param bytes its bytes; empty as long as they are not read. Not to be changed
 */
public record GitFile(String name, String object, byte[] bytes) implements SourceFile {

  @Override
  public long size() {
    return bytes.length;
  }
}
