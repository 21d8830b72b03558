package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something in the file system. Used by one thread. */
final class DiskNode implements TreeNode {

  private final Path path;
  private final Optional<String> decoded;
  private final DiskTree.States states;
  private BasicFileAttributes attributes;

  /**
   * Something that was found.
   *
   * @param path where it is
   * @param decoded its name; empty if that is not UTF-8
   * @param states what is to be known of files
   */
  DiskNode(Path path, Optional<String> decoded, DiskTree.States states) {
    this.path = path;
    this.decoded = decoded;
    this.states = states;
  }

  @Override
  public String name() {
    return decoded.isPresent() ? decoded.get() : path.getFileName().toString();
  }

  @Override
  public boolean hasPortableName() {
    return decoded.isPresent();
  }

  @Override
  public Kind kind() throws IOException {
    attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      return Kind.DIRECTORY;
    }
    if (attributes.isSymbolicLink()) {
      return Kind.SYMBOLIC_LINK;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  @Override
  public boolean leadsToDirectory() {
    return Files.isDirectory(path);
  }

  @Override
  public boolean isBelow(Path directory) {
    return path.startsWith(directory);
  }

  @Override
  public List<TreeNode> children() throws IOException {
    List<TreeNode> children = new ArrayList<>();
    Optional<String[]> names = FileName.plainNames(path);
    if (names.isPresent()) {
      for (String name : names.get()) {
        children.add(new DiskNode(path.resolve(name), Optional.of(name), states));
      }
      return children;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path child : stream) {
        children.add(new DiskNode(child, FileName.of(child), states));
      }
    }
    return children;
  }

  @Override
  public SourceFile file(String name) throws IOException {
    return new DiskFile(path, name, states.of(path, attributes));
  }
}
