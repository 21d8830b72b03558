package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.ddl.command.privilege.CreatePolicy;
import io.github.evoludigit.confiture.ddl.command.routine.CreateAggregate;
import io.github.evoludigit.confiture.ddl.command.routine.CreateEventTrigger;
import io.github.evoludigit.confiture.ddl.command.routine.CreateFunctionReader;
import io.github.evoludigit.confiture.ddl.command.routine.CreateTriggerReader;
import io.github.evoludigit.confiture.ddl.command.server.ExtensionStatements;
import io.github.evoludigit.confiture.ddl.command.server.ForeignStatements;
import io.github.evoludigit.confiture.ddl.command.server.ReplicationStatements;
import io.github.evoludigit.confiture.ddl.command.table.CreateIndexReader;
import io.github.evoludigit.confiture.ddl.command.table.CreateSequence;
import io.github.evoludigit.confiture.ddl.command.table.CreateTableReader;
import io.github.evoludigit.confiture.ddl.command.table.StatisticsStatements;
import io.github.evoludigit.confiture.ddl.command.type.CreateCast;
import io.github.evoludigit.confiture.ddl.command.type.CreateCollation;
import io.github.evoludigit.confiture.ddl.command.type.CreateConversion;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperator;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperatorClass;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperatorFamily;
import io.github.evoludigit.confiture.ddl.command.type.CreateTextSearch;
import io.github.evoludigit.confiture.ddl.command.type.CreateTransform;
import io.github.evoludigit.confiture.ddl.command.type.CreateType;
import io.github.evoludigit.confiture.ddl.command.type.DomainReader;
import io.github.evoludigit.confiture.ddl.command.view.CreateMaterializedView;
import io.github.evoludigit.confiture.ddl.command.view.CreateRuleReader;
import io.github.evoludigit.confiture.ddl.command.view.CreateView;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE, by the kind of what it makes. */
final class CreateStatements {

  /** The words that can follow CREATE OR REPLACE, but for views. */
  private static final String[] REPLACEABLE = {
    "function",
    "procedure",
    "aggregate",
    "trigger",
    "constraint",
    "rule",
    "language",
    "trusted",
    "procedural",
    "transform"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final StatementReader elements;

  /**
   * After {@code CREATE}.
   *
   * @param elements reads the statements within {@code CREATE SCHEMA}
   */
  CreateStatements(Clauses clauses, StatementReader elements) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.elements = elements;
  }

  Treatment read() {
    boolean replace = in.takeWords("or", "replace");
    if (in.atAnyWord("global", "local") && in.peek(1).text().startsWith("temp")) {
      in.next();
    }
    String persistence = persistence();
    expectKind(replace, persistence);
    Treatment relation = createRelation(replace, persistence);
    return relation != null ? relation : createOther(replace);
  }

  /** Checks that what follows can be replaced, or be temporary or unlogged. */
  private void expectKind(boolean replace, String persistence) {
    boolean view = in.atWord("view") || in.atWord("recursive");
    boolean known = view;
    if (!persistence.isEmpty()) {
      boolean unlogged = persistence.equals("unlogged") && in.atWord("materialized");
      known |= !replace && (unlogged || in.atAnyWord("table", "sequence"));
    } else if (replace) {
      known |= in.atAnyWord(REPLACEABLE);
    } else {
      known = true;
    }
    if (!known) {
      throw in.unreadable();
    }
  }

  private String persistence() {
    if (in.takeWord("unlogged")) {
      return AttributeValue.UNLOGGED.spelling();
    }
    return in.takeWord("temporary") || in.takeWord("temp") ? "temporary" : "";
  }

  private Treatment createRelation(boolean replace, String persistence) {
    if (in.takeWord("table")) {
      return new CreateTableReader(in)
          .read(ObjectKind.TABLE, persistence)
          .apply(clauses.execution());
    }
    if (in.takeWords("foreign", "table")) {
      return new CreateTableReader(in)
          .read(ObjectKind.FOREIGN_TABLE, "")
          .apply(clauses.execution());
    }
    boolean temporary = persistence.equals("temporary");
    if (in.takeWord("view")) {
      return CreateView.read(in, replace, temporary, false).apply(clauses.execution());
    }
    if (in.takeWords("recursive", "view")) {
      return CreateView.read(in, replace, temporary, true).apply(clauses.execution());
    }
    if (in.takeWords("materialized", "view")) {
      return CreateMaterializedView.read(in).apply(clauses.execution());
    }
    if (in.takeWord("sequence")) {
      return CreateSequence.read(in, persistence).apply(clauses.execution());
    }
    if (in.takeWord("index")) {
      return new CreateIndexReader(in).read(false).apply(clauses.execution());
    }
    if (in.takeWords("unique", "index")) {
      return new CreateIndexReader(in).read(true).apply(clauses.execution());
    }
    return null;
  }

  private Treatment createOther(boolean replace) {
    boolean isDefault = in.takeWord("default");
    boolean constraint = in.takeWord("constraint");
    boolean trusted = in.takeWord("trusted");
    in.takeWord("procedural");
    String word = in.next().text();
    return switch (word) {
      case "schema" -> new SchemaStatements(clauses, elements).create();
      case "extension" -> new ExtensionStatements(clauses).createExtension();
      case "function" ->
          new CreateFunctionReader(in)
              .read(ObjectKind.FUNCTION, replace)
              .apply(clauses.execution());
      case "procedure" ->
          new CreateFunctionReader(in)
              .read(ObjectKind.PROCEDURE, replace)
              .apply(clauses.execution());
      case "aggregate" -> CreateAggregate.read(in, replace).apply(clauses.execution());
      case "trigger" ->
          new CreateTriggerReader(in).read(replace, constraint).apply(clauses.execution());
      case "rule" -> new CreateRuleReader(in).read(replace).apply(clauses.execution());
      case "policy" -> CreatePolicy.read(in).apply(clauses.execution());
      case "event" -> {
        in.expectWord("trigger");
        yield CreateEventTrigger.read(in).apply(clauses.execution());
      }
      case "type" -> CreateType.read(in).apply(clauses.execution());
      case "domain" -> new DomainReader(in).create().apply(clauses.execution());
      case "operator" -> operator();
      case "cast" -> CreateCast.read(in).apply(clauses.execution());
      case "transform" -> CreateTransform.read(in).apply(clauses.execution());
      case "conversion" -> CreateConversion.read(in, isDefault).apply(clauses.execution());
      case "collation" -> CreateCollation.read(in).apply(clauses.execution());
      case "text" -> textSearch();
      case "foreign" -> {
        in.expectWords("data", "wrapper");
        yield new ForeignStatements(clauses).createWrapper();
      }
      case "server" -> new ForeignStatements(clauses).createServer();
      case "user" -> {
        if (in.takeWord("mapping")) {
          yield new ForeignStatements(clauses).createUserMapping();
        }
        yield new ClusterStatements(clauses).create(word);
      }
      case "publication" -> new ReplicationStatements(clauses).createPublication();
      case "subscription" -> new ReplicationStatements(clauses).createSubscription();
      case "statistics" -> new StatisticsStatements(clauses).create();
      case "language" -> new ExtensionStatements(clauses).createLanguage(trusted, replace);
      case "access" -> {
        in.expectWord("method");
        yield new ExtensionStatements(clauses).createAccessMethod();
      }
      case "role", "group", "database", "tablespace" -> new ClusterStatements(clauses).create(word);
      default -> throw in.unknown();
    };
  }

  private Treatment operator() {
    if (in.takeWord("class")) {
      return CreateOperatorClass.read(in).apply(clauses.execution());
    }
    if (in.takeWord("family")) {
      return CreateOperatorFamily.read(in).apply(clauses.execution());
    }
    return CreateOperator.read(in).apply(clauses.execution());
  }

  private Treatment textSearch() {
    in.expectWord("search");
    return CreateTextSearch.read(in).apply(clauses.execution());
  }
}
