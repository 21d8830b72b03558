package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads statements about what all databases of a cluster share: roles, databases, tablespaces,
 * parameters of the server (manual, chapters 19 and 21 to 23).
 */
public final class ClusterReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a statement where the tokens stand. */
  public ClusterReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** Whether such an object is named next. */
  public static boolean follow(TokenReader in) {
    return in.atAnyWord("role", "user", "group", "database", "tablespace", "system")
        && !in.atWords("user", "mapping");
  }

  /** Whether GRANT names such objects next, and not a table that is called by such a word. */
  static boolean areGranted(TokenReader in) {
    return in.atAnyWord("database", "tablespace", "parameter")
        && in.peek(1).isName()
        && !in.peek(1).isWord("to")
        && !in.peek(1).isWord("from");
  }

  /** After {@code CREATE} and the word for what is made. */
  public Command create(String word) {
    return switch (word) {
      case "database" -> createDatabase();
      case "tablespace" -> createTablespace();
      default -> new RoleReader(in).create(word.equals("user"));
    };
  }

  /** After {@code ALTER}. */
  public Command alter() {
    return switch (in.next().text()) {
      case "database" -> change(ObjectKind.DATABASE, in.name(), alterDatabase());
      case "tablespace" -> change(ObjectKind.TABLESPACE, in.name(), List.of(alterTablespace()));
      case "system" -> alterSystem();
      default -> new RoleReader(in).alter();
    };
  }

  private Command change(ObjectKind kind, String name, List<ClusterAction> actions) {
    in.expectEnd();
    return new ClusterCommand.Change(kind, name, List.copyOf(actions));
  }

  /** After {@code DROP}. */
  public Command drop() {
    ObjectKind kind = kind();
    boolean ifExists = clauses.ifExists();
    List<Token> names = new ArrayList<>();
    do {
      names.add(in.nameToken());
    } while (in.takeComma());
    if (in.takeWord("with") || in.at(TokenKind.OPEN_PAREN)) {
      in.parenthesized();
    }
    in.expectEnd();
    return new ClusterCommand.Drop(kind, ifExists, List.copyOf(names));
  }

  /**
   * After {@code COMMENT ON} or {@code SECURITY LABEL ON}.
   *
   * @param attribute what the text becomes
   */
  public Command describe(String attribute) {
    ObjectKind kind = kind();
    String name = in.name();
    in.expectWord("is");
    String text = in.takeWord("null") ? "" : in.string();
    in.expectEnd();
    return new ClusterCommand.Describe(kind, name, attribute, text);
  }

  private ObjectKind kind() {
    return switch (in.next().text()) {
      case "database" -> ObjectKind.DATABASE;
      case "tablespace" -> ObjectKind.TABLESPACE;
      default -> ObjectKind.ROLE;
    };
  }

  private static ClusterAction created() {
    return new ClusterAction.Set(Attribute.CREATED.spelling(), AttributeValue.YES.spelling());
  }

  private Command createDatabase() {
    String name = in.name();
    List<ClusterAction> actions = new ArrayList<>(List.of(created()));
    in.takeWord("with");
    actions.addAll(databaseOptions());
    return change(ObjectKind.DATABASE, name, actions);
  }

  private List<ClusterAction> alterDatabase() {
    if (in.takeWords("rename", "to")) {
      return List.of(new ClusterAction.Rename(in.name()));
    }
    if (in.takeWords("owner", "to")) {
      return List.of(new ClusterAction.ChangeOwner(clauses.role()));
    }
    if (in.takeWords("set", "tablespace")) {
      return List.of(new ClusterAction.Set(Attribute.TABLESPACE.spelling(), in.name()));
    }
    if (in.takeWord("set")) {
      return List.of(new ClusterAction.Setting(SettingClause.readSet(in)));
    }
    if (in.takeWord("reset")) {
      return List.of(new ClusterAction.Setting(SettingClause.readReset(in)));
    }
    if (in.takeWords("refresh", "collation", "version")) {
      return List.of();
    }
    in.takeWord("with");
    return databaseOptions();
  }

  /** {@code OWNER = x}, {@code ENCODING 'UTF8'}, {@code CONNECTION LIMIT 3} and their like. */
  private List<ClusterAction> databaseOptions() {
    List<ClusterAction> options = new ArrayList<>();
    while (!in.atEnd()) {
      String option = in.label();
      if (option.equals("connection")) {
        in.expectWord("limit");
        option = "connection limit";
      }
      in.takeOperator("=");
      options.add(
          option.equals("owner")
              ? new ClusterAction.ChangeOwner(clauses.role())
              : new ClusterAction.Set(option, databaseOption(option)));
    }
    return options;
  }

  /** The value of an option; empty if it is the usual one, or of no matter afterwards. */
  private String databaseOption(String option) {
    boolean usual = in.takeWord("default");
    String value = usual ? "" : SettingReader.value(in);
    usual |=
        option.equals("template")
            || option.equals("oid")
            || option.equals("strategy")
            || option.equals("tablespace") && value.equals("pg_default")
            || option.equals("connection limit") && value.equals("-1")
            || option.equals("is_template") && isFalse(value)
            || option.equals("allow_connections") && !isFalse(value);
    return usual ? "" : value.toLowerCase(Locale.ROOT);
  }

  private static boolean isFalse(String value) {
    return List.of("false", "off", "no", "0", "f").contains(value.toLowerCase(Locale.ROOT));
  }

  private Command createTablespace() {
    String name = in.name();
    List<ClusterAction> actions = new ArrayList<>(List.of(created()));
    if (in.takeWord("owner")) {
      actions.add(new ClusterAction.ChangeOwner(clauses.role()));
    }
    in.expectWord("location");
    String location = Quotation.literal(in.string());
    actions.add(new ClusterAction.Set(Attribute.LOCATION.spelling(), location));
    if (in.takeWord("with")) {
      actions.add(new ClusterAction.SetParameters(ParameterClause.read(in)));
    }
    return change(ObjectKind.TABLESPACE, name, actions);
  }

  private ClusterAction alterTablespace() {
    if (in.takeWords("rename", "to")) {
      return new ClusterAction.Rename(in.name());
    }
    if (in.takeWords("owner", "to")) {
      return new ClusterAction.ChangeOwner(clauses.role());
    }
    if (in.takeWord("set")) {
      return new ClusterAction.SetParameters(ParameterClause.read(in));
    }
    in.expectWord("reset");
    return new ClusterAction.ResetParameters(List.copyOf(clauses.parameters().keySet()));
  }

  private Command alterSystem() {
    boolean set = in.takeWord("set");
    if (!set) {
      in.expectWord("reset");
      if (in.takeWord("all")) {
        in.expectEnd();
        return new ClusterCommand.ResetSystem();
      }
    }
    Token first = in.peek();
    String name = SettingReader.name(in);
    List<String> values = List.of();
    if (set) {
      if (!in.takeOperator("=")) {
        in.expectWord("to");
      }
      values = in.takeWord("default") ? List.of() : SettingReader.values(in);
    }
    in.expectEnd();
    return new ClusterCommand.SetOfSystem(name, first, values);
  }
}
