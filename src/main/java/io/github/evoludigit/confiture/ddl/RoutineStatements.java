package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.Routine.Parameter;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CREATE FUNCTION, PROCEDURE and AGGREGATE, and their actions in ALTER. */
final class RoutineStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;
  private final Session session;

  RoutineStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
    this.session = clauses.session;
  }

  /** After {@code CREATE [OR REPLACE] FUNCTION} or {@code PROCEDURE}. */
  Treatment create(ObjectKind kind) {
    QualifiedName name = clauses.qualifiedName();
    Routine routine = new Routine(kind, namespace.home(name), name.name(), clauses.location());
    routine.parameters.addAll(new RoutineParameters(clauses).read());
    if (in.takeWord("returns")) {
      result(routine);
    } else if (kind == ObjectKind.FUNCTION) {
      routine.result = outResult(routine);
    }
    routine.set("returns", routine.result);
    body(routine);
    in.expectEnd();
    finish(routine);
    return Treatment.MODEL;
  }

  private void result(Routine routine) {
    if (in.atWord("table") && in.peek(1).kind() == TokenKind.OPEN_PAREN) {
      in.next();
      in.expectOpen();
      do {
        String column = in.label();
        String type = RoutineParameters.withoutModifiers(clauses.type());
        routine.parameters.add(new Parameter("table", column, type, Optional.empty()));
      } while (in.takeComma());
      in.expectClose();
      List<Parameter> columns =
          routine.parameters.stream().filter(each -> each.mode().equals("table")).toList();
      routine.result = "SETOF " + (columns.size() == 1 ? columns.get(0).type() : "record");
    } else {
      routine.result = RoutineParameters.withoutModifiers(clauses.type());
    }
  }

  /** The result of OUT parameters: their type, or a record of them. */
  private static String outResult(Routine routine) {
    List<Parameter> out =
        routine.parameters.stream()
            .filter(each -> each.mode().equals("out") || each.mode().equals("inout"))
            .toList();
    return out.isEmpty() ? "" : out.size() == 1 ? out.get(0).type() : "record";
  }

  private void body(Routine routine) {
    List<String> source = List.of();
    while (!in.atEnd()) {
      if (in.takeWord("as")) {
        List<String> parts = new ArrayList<>();
        do {
          parts.add(in.string());
        } while (in.takeComma());
        source = parts;
      } else if (in.takeWord("return")) {
        List<Token> value = in.rest();
        routine.set(
            "body",
            Followed.of(
                namespace, scope -> new RoutineBody(clauses, routine, scope).returned(value)));
      } else if (in.takeWords("begin", "atomic")) {
        List<Token> statements = in.rest();
        routine.set(
            "body",
            Followed.of(
                namespace, scope -> new RoutineBody(clauses, routine, scope).spelling(statements)));
      } else if (in.takeWord("with")) {
        in.parenthesized();
      } else {
        option(routine);
      }
    }
    if (!routine.has("language")) {
      routine.set("language", "sql");
    }
    if (!source.isEmpty()) {
      source(routine, source);
    }
  }

  /** The strings after AS; the symbol of a C function is its name where none is given. */
  private static void source(Routine routine, List<String> source) {
    if (source.size() == 1 && !routine.get("language").equals("c")) {
      String body = source.get(0);
      routine.set("body", () -> body);
      return;
    }
    String symbol = source.size() == 1 ? routine.name : source.get(1);
    routine.set("object file", Quotation.literal(source.get(0)));
    routine.set("link symbol", Quotation.literal(symbol));
  }

  /** An option that CREATE and ALTER have in common (manual, CREATE FUNCTION). */
  private void option(Routine routine) {
    if (in.takeWord("language")) {
      String language = in.peek().isString() ? in.string() : in.label();
      routine.set("language", language.toLowerCase(Locale.ROOT));
    } else if (in.takeWord("transform")) {
      routine.set("transform", clauses.spelling(in.until("language", "as", "window")));
    } else if (in.takeWord("window")) {
      routine.set("window", true);
    } else if (in.takeWord("immutable")) {
      routine.set("volatility", "immutable");
    } else if (in.takeWord("stable")) {
      routine.set("volatility", "stable");
    } else if (in.takeWord("volatile")) {
      routine.set("volatility", "");
    } else if (in.takeWords("not", "leakproof")) {
      routine.set("leakproof", "");
    } else if (in.takeWord("leakproof")) {
      routine.set("leakproof", true);
    } else if (in.takeWords("called", "on", "null", "input")) {
      routine.set("strict", "");
    } else if (in.takeWords("returns", "null", "on", "null", "input") || in.takeWord("strict")) {
      routine.set("strict", true);
    } else if (in.takeWords("external", "security", "definer")
        || in.takeWords("security", "definer")) {
      routine.set("security", "definer");
    } else if (in.takeWords("external", "security", "invoker")
        || in.takeWords("security", "invoker")) {
      routine.set("security", "");
    } else if (in.takeWord("parallel")) {
      String parallel = in.label();
      routine.set("parallel", parallel.equals("unsafe") ? "" : parallel);
    } else if (in.takeWord("cost")) {
      routine.set("cost", plain(in.number()));
    } else if (in.takeWord("rows")) {
      String rows = plain(in.number());
      routine.set("rows", rows.equals("1000") ? "" : rows);
    } else if (in.takeWord("support")) {
      routine.set("support", DefinitionOptions.function(clauses));
    } else if (in.takeWord("set")) {
      setting(routine);
    } else if (in.takeWord("reset")) {
      if (in.takeWord("all")) {
        routine.attributes.keySet().removeIf(key -> key.startsWith("setting "));
      } else {
        routine.set("setting " + settingName(), "");
      }
    } else {
      throw in.unreadable();
    }
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private String settingName() {
    StringBuilder name = new StringBuilder(in.label());
    while (in.take(TokenKind.DOT)) {
      name.append('.').append(in.label());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private void setting(Routine routine) {
    if (in.takeWords("time", "zone")) {
      routine.set("setting timezone", Clauses.parameterValue(List.of(in.next())));
      return;
    }
    String name = settingName();
    if (in.takeWords("from", "current")) {
      String current =
          name.equals("search_path")
              ? new Names(namespace.searchPath().schemas()).spelling()
              : session.setting(name, "");
      routine.set("setting " + name, current);
      return;
    }
    if (!in.takeOperator("=")) {
      in.expectWord("to");
    }
    routine.set("setting " + name, settingValue(name));
  }

  private String settingValue(String name) {
    if (in.takeWord("default")) {
      return "";
    }
    List<String> values = new ArrayList<>();
    do {
      Token token = in.next();
      String sign = token.kind() == TokenKind.OPERATOR ? token.text() : "";
      String text = sign.isEmpty() ? token.text() : sign + in.next().text();
      values.add(name.equals("search_path") ? SqlName.quoted(text) : text);
    } while (in.takeComma());
    return String.join(", ", values);
  }

  private void finish(Routine routine) {
    routine.arguments = RoutineParameters.arguments(routine.parameters);
    describeParameters(routine);
    boolean cheap = List.of("internal", "c").contains(routine.get("language"));
    if (routine.get("cost").equals(cheap ? "1" : "100")) {
      routine.set("cost", "");
    }
    add(routine);
  }

  /** Adds a routine; one in the place of another keeps whose it is and who may call it. */
  private void add(Routine routine) {
    Optional<Entity> old = catalog.find(routine.key());
    for (Routine other : namespace.findRoutines(QualifiedName.of(routine.schema, routine.name))) {
      if (other.arguments.equals(routine.arguments)) {
        old = Optional.of(other);
      }
    }
    if (old.isPresent()) {
      routine.owner = old.get().owner;
      routine.acl.copy(old.get().acl);
      routine.set("comment", old.get().get("comment"));
      catalog.replace(old.get(), routine);
    } else {
      PrivilegeStatements.begin(catalog, routine);
      catalog.add(routine);
    }
  }

  private static void describeParameters(Routine routine) {
    if (routine.parameters.isEmpty()) {
      return;
    }
    routine.set(
        "parameters",
        () -> {
          StringBuilder text = new StringBuilder();
          for (Parameter parameter : routine.parameters) {
            text.append(text.isEmpty() ? "" : ", ");
            text.append(parameter.mode().equals("in") ? "" : parameter.mode() + ' ');
            text.append(parameter.name().isEmpty() ? "" : SqlName.quoted(parameter.name()) + ' ');
            text.append(parameter.type());
            parameter.defaultValue().ifPresent(v -> text.append(" = ").append(v.spelling()));
          }
          return text.toString();
        });
  }

  /** After {@code CREATE [OR REPLACE] AGGREGATE}. */
  Treatment createAggregate() {
    QualifiedName name = clauses.qualifiedName();
    Routine aggregate =
        new Routine(ObjectKind.AGGREGATE, namespace.home(name), name.name(), clauses.location());
    int start = in.position();
    boolean old = in.at(TokenKind.OPEN_PAREN) && in.peek(2).text().equals("=");
    List<Token> signature = List.of();
    if (!old) {
      aggregate.parameters.addAll(new RoutineParameters(clauses).readAggregate());
      signature = in.since(start);
    }
    Map<String, String> options = new DefinitionOptions(clauses).read();
    in.expectEnd();
    if (old) {
      String base = options.remove("basetype");
      if (base != null && !base.equals("\"any\"") && !base.equals("any")) {
        aggregate.parameters.add(new Parameter("in", "", base, Optional.empty()));
      }
    }
    boolean ordered = signature.stream().anyMatch(token -> token.isWord("order"));
    if (ordered) {
      aggregate.set("ordered", clauses.spelling(signature));
    }
    options.computeIfPresent("sortop", (option, value) -> DefinitionOptions.operator(value));
    options.forEach(aggregate::set);
    aggregate.arguments = RoutineParameters.arguments(aggregate.parameters);
    describeParameters(aggregate);
    removeDefaults(aggregate);
    aggregate.result = aggregate.get("finalfunc").isEmpty() ? aggregate.get("stype") : "";
    add(aggregate);
    return Treatment.MODEL;
  }

  private static void removeDefaults(Routine aggregate) {
    Map<String, String> defaults =
        Map.of(
            "sspace", "0",
            "msspace", "0",
            "parallel", "unsafe",
            "finalfunc_modify", "read_only",
            "mfinalfunc_modify", "read_only");
    defaults.forEach(
        (option, value) -> {
          if (aggregate.get(option).equalsIgnoreCase(value)) {
            aggregate.set(option, "");
          }
        });
  }

  /** What follows the routine in ALTER FUNCTION, except for what all objects share. */
  Treatment alter(Routine routine) {
    while (!in.atEnd() && !in.takeWord("restrict")) {
      option(routine);
    }
    boolean cheap = List.of("internal", "c").contains(routine.get("language"));
    if (routine.get("cost").equals(cheap ? "1" : "100")) {
      routine.set("cost", "");
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
