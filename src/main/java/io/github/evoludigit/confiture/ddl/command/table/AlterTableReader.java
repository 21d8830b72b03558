package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the actions of ALTER TABLE ({@code alter_table_cmd} in {@code gram.y}). */
public final class AlterTableReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads actions where the tokens stand. */
  public AlterTableReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** The actions up to the end. */
  public List<TableAction> read() {
    List<TableAction> actions = new ArrayList<>();
    do {
      actions.add(action());
    } while (in.takeComma());
    in.expectEnd();
    return actions;
  }

  private TableAction action() {
    Token first = in.labelToken();
    return switch (first.text()) {
      case "add" -> add();
      case "drop" -> drop();
      case "alter" -> alter();
      case "validate" -> {
        in.expectWord("constraint");
        yield new ConstraintAction.Validate(in.nameToken());
      }
      case "enable" -> enable(first, true);
      case "disable" -> enable(first, false);
      case "force" -> forced(first, "yes");
      case "no" ->
          in.takeWord("inherit") ? new KinshipAction.NoInherit(clauses.name()) : noForce(first);
      case "inherit" -> new KinshipAction.Inherit(clauses.name());
      case "cluster" -> {
        in.expectWord("on");
        Token index = in.nameToken();
        yield new RelationAction.ClusterOn(index, index.text());
      }
      case "set" -> set();
      case "reset" -> new PropertyAction.SetParameters(reset());
      case "of" -> new RelationAction.OfType(clauses.name());
      case "not" -> {
        in.expectWord("of");
        yield new RelationAction.SetProperty(first, "of type", "");
      }
      case "replica" -> {
        in.expectWord("identity");
        yield replicaIdentity();
      }
      case "options" ->
          new PropertyAction.ChangeForeignOptions(ForeignOptions.readListOfChanges(in));
      case "attach" -> attach();
      case "detach" -> detach();
      case "owner" -> {
        in.expectWord("to");
        yield new PropertyAction.ChangeOwner(clauses.role());
      }
      default -> throw new io.github.evoludigit.confiture.sql.Unreadable(first.text(), first);
    };
  }

  private TableAction noForce(Token first) {
    in.expectWord("force");
    return forced(first, "");
  }

  private TableAction forced(Token first, String value) {
    in.expectWords("row", "level", "security");
    return new RelationAction.SetProperty(first, "row security forced", value);
  }

  private Map<String, String> reset() {
    Map<String, String> parameters = new HashMap<>();
    clauses.parameters().keySet().forEach(name -> parameters.put(name, ""));
    return parameters;
  }

  private TableAction add() {
    ConstraintReader constraints = new ConstraintReader(in);
    if (constraints.follows()) {
      return new ConstraintAction.Add(constraints.read());
    }
    in.takeWord("column");
    boolean ifNotExists = clauses.ifNotExists();
    return new ColumnAction.Add(new ColumnReader(in).read(), ifNotExists);
  }

  private TableAction drop() {
    if (in.takeWord("constraint")) {
      boolean ifExists = clauses.ifExists();
      Token name = in.nameToken();
      return new ConstraintAction.Drop(name, ifExists, clauses.cascade());
    }
    in.takeWord("column");
    boolean ifExists = clauses.ifExists();
    return new ColumnAction.Drop(in.nameToken(), ifExists, clauses.cascade());
  }

  private TableAction alter() {
    if (in.takeWord("constraint")) {
      Token name = in.nameToken();
      if (in.takeWord("inherit")) {
        return new ConstraintAction.Inherit(name);
      }
      int from = in.position();
      List<ConstraintAttribute> attributes = ConstraintAttribute.read(in);
      if (in.position() == from) {
        throw in.unreadable();
      }
      return new ConstraintAction.Alter(name, attributes);
    }
    in.takeWord("column");
    if (in.at(TokenKind.NUMBER)) {
      String column = in.number();
      in.expectWords("set", "statistics");
      return new PropertyAction.SetIndexStatistics(column, clauses.statisticsTarget());
    }
    return alterColumn(in.nameToken());
  }

  private TableAction alterColumn(Token column) {
    if (in.takeWords("set", "data", "type") || in.takeWord("type")) {
      return changeType(column);
    }
    if (in.takeWord("drop")) {
      return dropOfColumn(column);
    }
    if (in.takeWords("add", "generated")) {
      boolean always = clauses.always();
      in.expectWords("as", "identity");
      return new IdentityAction.Add(column, ColumnReader.identity(in, always));
    }
    if (in.takeWord("reset")) {
      return new ColumnAction.SetParameters(column, reset());
    }
    if (in.takeWord("options")) {
      return new ColumnAction.ChangeForeignOptions(column, ForeignOptions.readListOfChanges(in));
    }
    if (in.takeWords("set", "default")) {
      return new ColumnAction.SetDefault(column, clauses.expression(in.until()));
    }
    if (in.takeWords("set", "not", "null")) {
      return new ColumnAction.SetNotNull(column);
    }
    if (in.takeWords("set", "expression", "as")) {
      return new ColumnAction.SetExpression(column, clauses.parenthesized());
    }
    if (in.takeWords("set", "statistics")) {
      return new ColumnAction.SetStatistics(column, clauses.statisticsTarget());
    }
    if (in.takeWords("set", "storage")) {
      return new ColumnAction.SetStorage(column, in.labelToken());
    }
    if (in.takeWords("set", "compression")) {
      return new ColumnAction.SetCompression(column, in.labelToken());
    }
    if (in.atWord("set") && in.peek(1).kind() == TokenKind.OPEN_PAREN) {
      in.next();
      return new ColumnAction.SetParameters(column, clauses.parameters());
    }
    return changeIdentity(column);
  }

  private TableAction dropOfColumn(Token column) {
    if (in.takeWord("default")) {
      return new ColumnAction.DropDefault(column);
    }
    if (in.takeWords("not", "null")) {
      return new ColumnAction.DropNotNull(column);
    }
    boolean expression = in.takeWord("expression");
    if (!expression) {
      in.expectWord("identity");
    }
    boolean ifExists = clauses.ifExists();
    return expression
        ? new ColumnAction.DropExpression(column, ifExists)
        : new IdentityAction.Drop(column, ifExists);
  }

  private TableAction changeType(Token column) {
    WrittenType type = clauses.type();
    Token place = in.peek();
    Optional<WrittenName> collation =
        in.takeWord("collate") ? Optional.of(clauses.name()) : Optional.empty();
    List<Token> using = in.takeWord("using") ? clauses.expression(in.until()) : List.of();
    return new ColumnAction.ChangeType(column, type, place, collation, using);
  }

  /** {@code SET GENERATED ALWAYS SET START WITH 5 RESTART}. */
  private TableAction changeIdentity(Token column) {
    Optional<Boolean> always = Optional.empty();
    List<SequenceOptions> options = new ArrayList<>();
    if (!in.atAnyWord("set", "restart")) {
      throw in.unreadable();
    }
    while (in.atAnyWord("set", "restart")) {
      if (in.takeWords("set", "generated")) {
        always = Optional.of(clauses.always());
      } else {
        in.takeWord("set");
        options.add(SequenceOptions.read(in));
      }
    }
    return new IdentityAction.Change(column, always, List.copyOf(options));
  }

  private TableAction set() {
    Token first = in.peek();
    if (in.at(TokenKind.OPEN_PAREN)) {
      return new PropertyAction.SetParameters(clauses.parameters());
    }
    if (in.takeWord("logged")) {
      return new PropertyAction.SetPersistence("");
    }
    if (in.takeWord("unlogged")) {
      return new PropertyAction.SetPersistence(AttributeValue.UNLOGGED.spelling());
    }
    if (in.takeWord("tablespace")) {
      return new PropertyAction.SetTablespace(in.nameToken());
    }
    if (in.takeWords("access", "method")) {
      return new RelationAction.SetAccessMethod(in.labelToken());
    }
    if (in.takeWords("without", "cluster")) {
      return new RelationAction.ClusterOn(first, "");
    }
    in.expectWords("without", "oids");
    return new PropertyAction.Nothing();
  }

  private TableAction replicaIdentity() {
    Token word = in.peek();
    String identity;
    if (in.takeWord("default")) {
      identity = "";
    } else if (in.takeWords("using", "index")) {
      return new RelationAction.IdentityOfIndex(word, in.name());
    } else if (in.takeWord("full") || in.takeWord("nothing")) {
      identity = word.text();
    } else {
      throw in.unreadable();
    }
    return new RelationAction.SetProperty(word, "replica identity", identity);
  }

  /** An index's part has no bound. */
  private TableAction attach() {
    in.expectWord("partition");
    WrittenName part = clauses.name();
    return in.atEnd()
        ? new PropertyAction.AttachIndex(part)
        : new KinshipAction.Attach(part, PartitionBound.read(in));
  }

  private TableAction detach() {
    in.expectWord("partition");
    WrittenName part = clauses.name();
    if (!in.takeWord("concurrently")) {
      in.takeWord("finalize");
    }
    return new KinshipAction.Detach(part);
  }

  private TableAction enable(Token first, boolean enabled) {
    if (in.takeWords("row", "level", "security")) {
      return new RelationAction.SetProperty(first, "row security", enabled ? "yes" : "");
    }
    String state = enabled ? "" : AttributeValue.NO.spelling();
    if (enabled && in.takeWord("replica")) {
      state = AttributeValue.REPLICA.spelling();
    } else if (enabled && in.takeWord("always")) {
      state = AttributeValue.ALWAYS.spelling();
    }
    if (in.takeWord("rule")) {
      return new RelationAction.Enable(ObjectKind.RULE, false, in.nameToken(), state);
    }
    in.expectWord("trigger");
    boolean all = in.atAnyWord("all", "user");
    Token name = all ? in.next() : in.nameToken();
    return new RelationAction.Enable(ObjectKind.TRIGGER, all, name, state);
  }
}
