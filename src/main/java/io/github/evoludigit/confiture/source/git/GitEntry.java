package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.source.FileName;
import io.github.evoludigit.confiture.source.TreeNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a git tree.
 *
 * @param name its name; where that is not UTF-8, as well as it can be spelled
 * @param hasPortableName whether its name is UTF-8
 * @param kind what it is
 * @param object the name of the object that it names, in hexadecimal digits
 */
record GitEntry(String name, boolean hasPortableName, TreeNode.Kind kind, String object) {

  /**
   * The entries of a tree object: for each its mode in octal digits, a space, its name, a zero byte
   * and the bytes of an object's name.
   *
   * @param tree the object
   * @param digits how many hexadecimal digits name an object: 40, or 64 with SHA-256
   */
  static List<GitEntry> of(byte[] tree, int digits) {
    List<GitEntry> entries = new ArrayList<>();
    int at = 0;
    while (at < tree.length) {
      int space = indexOf(tree, ' ', at);
      int zero = indexOf(tree, 0, space);
      int end = zero + 1 + digits / 2;
      String mode = new String(tree, at, space - at, StandardCharsets.US_ASCII);
      byte[] bytes = Arrays.copyOfRange(tree, space + 1, zero);
      Optional<String> name = FileName.of(bytes);
      entries.add(
          new GitEntry(
              name.isPresent() ? name.get() : new String(bytes, StandardCharsets.UTF_8),
              name.isPresent(),
              kind(mode),
              HexFormat.of().formatHex(tree, zero + 1, end)));
      at = end;
    }
    return entries;
  }

  /** What a mode says, as in a file system: its digits but the last four. */
  private static TreeNode.Kind kind(String mode) {
    return switch (mode.substring(0, Math.max(0, mode.length() - 4))) {
      case "4" -> TreeNode.Kind.DIRECTORY;
      case "10" -> TreeNode.Kind.FILE;
      case "12" -> TreeNode.Kind.SYMBOLIC_LINK;
      case "16" -> TreeNode.Kind.SUBMODULE;
      default -> TreeNode.Kind.OTHER;
    };
  }

  private static int indexOf(byte[] bytes, int wanted, int from) {
    int i = from;
    while (bytes[i] != wanted) {
      i++;
    }
    return i;
  }
}
