package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.ddl.command.privilege.CreatePolicy;
import io.github.evoludigit.confiture.ddl.command.routine.CreateAggregate;
import io.github.evoludigit.confiture.ddl.command.routine.CreateEventTrigger;
import io.github.evoludigit.confiture.ddl.command.routine.CreateFunction;
import io.github.evoludigit.confiture.ddl.command.routine.CreateTrigger;
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
import io.github.evoludigit.confiture.ddl.command.type.CreateDomain;
import io.github.evoludigit.confiture.ddl.command.type.CreateOperator;
import io.github.evoludigit.confiture.ddl.command.type.CreateTransform;
import io.github.evoludigit.confiture.ddl.command.type.CreateType;
import io.github.evoludigit.confiture.ddl.command.type.OperatorClassStatements;
import io.github.evoludigit.confiture.ddl.command.type.TextSearchStatements;
import io.github.evoludigit.confiture.ddl.command.view.CreateRuleReader;
import io.github.evoludigit.confiture.ddl.command.view.CreateMaterializedView;
import io.github.evoludigit.confiture.ddl.command.view.CreateView;
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
      return "unlogged";
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
      case "function" -> new CreateFunction(clauses, replace).read(ObjectKind.FUNCTION);
      case "procedure" -> new CreateFunction(clauses, replace).read(ObjectKind.PROCEDURE);
      case "aggregate" -> new CreateAggregate(clauses, replace).read();
      case "trigger" -> new CreateTrigger(clauses).read(replace, constraint);
      case "rule" -> new CreateRuleReader(in).read(replace).apply(clauses.execution());
      case "policy" -> CreatePolicy.read(in).apply(clauses.execution());
      case "event" -> {
        in.expectWord("trigger");
        yield new CreateEventTrigger(clauses).read();
      }
      case "type" -> new CreateType(clauses).read();
      case "domain" -> new CreateDomain(clauses).read();
      case "operator" -> operator();
      case "cast" -> new CreateCast(clauses).read();
      case "transform" -> new CreateTransform(clauses).read();
      case "conversion" -> new CreateConversion(clauses).read(isDefault);
      case "collation" -> new CreateCollation(clauses).read();
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
      return new OperatorClassStatements(clauses).createClass();
    }
    if (in.takeWord("family")) {
      return new OperatorClassStatements(clauses).createFamily();
    }
    return new CreateOperator(clauses).read();
  }

  private Treatment textSearch() {
    in.expectWord("search");
    return new TextSearchStatements(clauses)
        .create(
            switch (in.label()) {
              case "parser" -> ObjectKind.TEXT_SEARCH_PARSER;
              case "template" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
              case "dictionary" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
              case "configuration" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
              default -> throw in.unknown();
            });
  }
}
