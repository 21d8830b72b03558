package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rename as its author writes it, either as an entry or as a comment at a definition.
 *
 * @param kind what it is
 * @param from its old name: of an entry, as the old schema has it; of a comment, as far as it is
 *     another than that of the definition
 * @param arguments the types of a routine's parameters in parentheses; empty if they are not
 *     written
 * @param to its new name, of an entry as far as it is another
 * @param definition what the comment stands at; empty for an entry
 * @param place where it is written
 * @param text how it is written
 */
public record WrittenRename(
    ObjectKind kind,
    List<String> from,
    String arguments,
    List<String> to,
    Optional<ObjectKey> definition,
    Location place,
    String text) {

  /** What the place of an entry is called. */
  public static final String ENTRIES = "renames";

  private static final String EXAMPLE =
      "table shop.books to titles, column shop.books.name to title, function shop.f(integer) to g";

  /** Takes copies. */
  public WrittenRename {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /**
   * An entry: {@code KIND OLD to NEW}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static WrittenRename entry(String text) {
    String entry = text.trim().replaceAll("\\s+", " ");
    ObjectKind kind = kind(entry).orElseThrow(() -> noRename(text));
    Names names = new Names(Token.of(entry.substring(kind.label().length())));
    List<String> from = names.qualified();
    String arguments = names.arguments();
    boolean to = names.take("to") || names.take("->");
    List<String> now = names.qualified();
    names.arguments();
    int most = RenameStatement.names(kind);
    boolean complete = to && names.atEnd() && !from.isEmpty() && !now.isEmpty();
    if (!complete || most == 0 || from.size() > most || now.size() > most) {
      throw noRename(text);
    }
    return new WrittenRename(
        kind,
        from.size() == most - 1 ? with("public", from) : from,
        arguments,
        now,
        Optional.empty(),
        Location.ofFile(ENTRIES),
        entry);
  }

  private static List<String> with(String schema, List<String> names) {
    List<String> qualified = new ArrayList<>(List.of(schema));
    qualified.addAll(names);
    return qualified;
  }

  private static IllegalArgumentException noRename(String text) {
    return new IllegalArgumentException(
        "renames has the entry \""
            + text
            + "\", but must have a kind of object that can be renamed, its old name, \"to\" and its"
            + " new name: "
            + EXAMPLE);
  }

  /** The kind that a text begins with, the longest if there are several. */
  private static Optional<ObjectKind> kind(String text) {
    ObjectKind longest = null;
    for (ObjectKind each : ObjectKind.values()) {
      boolean begins = text.startsWith(each.label() + ' ');
      if (begins && (longest == null || each.label().length() > longest.label().length())) {
        longest = each;
      }
    }
    return Optional.ofNullable(longest);
  }

  /**
   * A comment at a definition.
   *
   * @param old what follows {@code renamed from}
   * @param definition what it stands at
   * @param place where it stands
   * @return empty if there is no name, or more than one
   */
  static Optional<WrittenRename> comment(String old, ObjectKey definition, Location place) {
    Names names = new Names(Token.of(old));
    List<String> from = names.qualified();
    String arguments = names.arguments();
    if (from.isEmpty() || !names.atEnd() || from.size() > definition.names().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new WrittenRename(
            definition.kind(),
            from,
            arguments,
            definition.names(),
            Optional.of(definition),
            place,
            definition + " renamed from " + old.trim()));
  }

  /** The names of a text, one after the other. */
  private static final class Names {
    private final List<Token> tokens;
    private int position;

    Names(List<Token> tokens) {
      this.tokens = tokens;
    }

    boolean atEnd() {
      return position >= tokens.size();
    }

    /** Takes a name with dots; empty if there is none. */
    List<String> qualified() {
      List<String> names = new ArrayList<>();
      while (!atEnd() && tokens.get(position).isName()) {
        names.add(tokens.get(position++).text());
        if (atEnd() || tokens.get(position).kind() != TokenKind.DOT) {
          return names;
        }
        position++;
      }
      return List.of();
    }

    /** Takes what is in parentheses, as types are spelt. */
    String arguments() {
      if (atEnd() || tokens.get(position).kind() != TokenKind.OPEN_PAREN) {
        return "";
      }
      StringBuilder arguments = new StringBuilder();
      boolean word = false;
      while (!atEnd()) {
        Token token = tokens.get(position++);
        boolean name = token.isName();
        arguments.append(name && word ? " " : "").append(token.text());
        arguments.append(token.kind() == TokenKind.COMMA ? " " : "");
        word = name;
        if (token.kind() == TokenKind.CLOSE_PAREN) {
          return arguments.toString();
        }
      }
      return "";
    }

    boolean take(String word) {
      boolean there = !atEnd() && tokens.get(position).text().equals(word);
      position += there ? 1 : 0;
      return there;
    }
  }
}
