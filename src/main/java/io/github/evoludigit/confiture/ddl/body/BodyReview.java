package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.ddl.catalog.BodySource;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables;
import io.github.evoludigit.confiture.plpgsql.BodyReader;
import io.github.evoludigit.confiture.plpgsql.RoutineResult;
import io.github.evoludigit.confiture.plpgsql.Step;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks into all bodies in PL/pgSQL, when the objects that they can name are known. */
public final class BodyReview {

  private static final String PATH = "setting search_path";

  /**
   * How many tokens of bodies are kept from the first reading to the second: of a large schema most
   * are read again rather than take room.
   */
  private static final int AT_HAND = 100_000;

  /**
   * A body that was read.
   *
   * @param tokens its tokens
   * @param block its outermost block
   */
  private record Body(List<Token> tokens, Step block) {}

  private final Catalog catalog;
  private final MadeNames made = new MadeNames();
  private final Map<Routine, List<Relation>> triggered = new IdentityHashMap<>();
  private final List<String> schemas = new ArrayList<>();

  private BodyReview(Catalog catalog) {
    this.catalog = catalog;
    for (Entity entity : catalog.entities()) {
      if (entity.kind == ObjectKind.SCHEMA) {
        schemas.add(entity.name);
      }
    }
  }

  /** Adds what is found to the doubts about the statements that made the routines. */
  public static void of(Catalog catalog) {
    List<Routine> routines = new ArrayList<>();
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Routine routine && routine.source.isPresent()) {
        routines.add(routine);
      }
    }
    if (!routines.isEmpty()) {
      new BodyReview(catalog).all(routines);
    }
  }

  /** What one body makes, another may use: all are read before any is judged. */
  private void all(List<Routine> routines) {
    Map<Routine, Body> bodies = new IdentityHashMap<>();
    int room = AT_HAND;
    for (Routine routine : routines) {
      Optional<Body> body = body(routine);
      if (body.isPresent()) {
        made.add(body.get().block);
        room -= body.get().tokens.size();
        if (room >= 0) {
          bodies.put(routine, body.get());
        }
      }
    }
    triggers();
    for (Routine routine : routines) {
      Body atHand = bodies.remove(routine);
      Optional<Body> body = atHand == null ? body(routine) : Optional.of(atHand);
      if (body.isPresent()) {
        review(routine, body.get());
      }
    }
  }

  private static Optional<Body> body(Routine routine) {
    try {
      List<Token> tokens = routine.source.orElseThrow().tokens();
      // Its syntax was judged when it was made.
      BodyReader reader = new BodyReader(tokens, fragment -> {}, RoutineShape.result(routine));
      Step block = reader.read(routine.name, RoutineShape.variables(routine));
      return Optional.of(new Body(tokens, block));
    } catch (Unreadable notUnderstood) {
      return Optional.empty();
    }
  }

  /** Finds the relations whose triggers call each function. */
  private void triggers() {
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Relation relation) {
        for (Entity trigger : relation.parts.getOrDefault(ObjectKind.TRIGGER, Map.of()).values()) {
          made.add(trigger.get(Attribute.OLD_TABLE));
          made.add(trigger.get(Attribute.NEW_TABLE));
          Optional.ofNullable(trigger.attributes.get(Attribute.EXECUTE.spelling()))
              .ifPresent(
                  call -> {
                    for (Entity called : call.references()) {
                      if (called.now() instanceof Routine function) {
                        triggered
                            .computeIfAbsent(function, none -> new ArrayList<>())
                            .add(relation);
                      }
                    }
                  });
        }
      }
    }
  }

  private void review(Routine routine, Body body) {
    BodySource written = routine.source.orElseThrow();
    Set<String> told = new HashSet<>();
    BodyNames names = new BodyNames(conflict(routine, body.tokens));
    BodyScope scope =
        routine.has(PATH)
            ? BodyScope.ofPath(catalog, path(routine), made)
            : BodyScope.ofAnyPath(catalog, written.path(), schemas, made);
    RoutineShape.declare(routine, names, new DeclaredTypes(scope, names), rows(routine));
    RoutineReview review =
        new RoutineReview(
            scope,
            names,
            finding -> {
              if (isSure(routine, finding) && told.add(finding.getMessage())) {
                catalog.refusals().doubt(written.statement(), finding);
              }
            });
    review.walk(body.block);
    boolean value = RoutineShape.result(routine) == RoutineResult.VALUE;
    if (value && Closing.of(List.of(body.block)) == Closing.NEVER) {
      String what = routine.result.equals("trigger") ? "trigger procedure" : "function";
      catalog
          .refusals()
          .doubt(
              written.statement(),
              new Unreadable(
                  SqlState.FUNCTION_EXECUTED_NO_RETURN_STATEMENT,
                  "control reached end of " + what + " without RETURN",
                  end(body.tokens),
                  ""));
    }
  }

  /** The last END. */
  private static Token end(List<Token> tokens) {
    Token end = tokens.get(tokens.size() - 1);
    for (Token token : tokens) {
      if (token.isWord("end")) {
        end = token;
      }
    }
    return end;
  }

  /** Whether nothing that bodies or triggers make could be what is missing. */
  private boolean isSure(Routine routine, Unreadable finding) {
    if (finding.state() == SqlState.UNDEFINED_TABLE
        && routine.result.equals("trigger")
        && !triggered.containsKey(routine)) {
      // A trigger that nobody knows may give it tables of rows.
      return false;
    }
    return switch (finding.state()) {
      case UNDEFINED_COLUMN, UNDEFINED_PARAMETER, AMBIGUOUS_COLUMN -> true;
      case UNDEFINED_TABLE, UNDEFINED_FUNCTION, UNDEFINED_OBJECT, INVALID_SCHEMA_NAME -> {
        Optional<Missing> missing = finding.missing();
        yield missing.isEmpty() || !made.contains(missing.get().name());
      }
      default -> false;
    };
  }

  private static List<String> path(Routine routine) {
    List<String> path = new ArrayList<>();
    for (Token token : Token.of(routine.get(PATH))) {
      if (token.isName() || token.isString()) {
        path.add(token.text());
      }
    }
    return path;
  }

  /** What names mean that are columns and variables, by the body's first line or a setting. */
  private static Variables.Conflict conflict(Routine routine, List<Token> tokens) {
    String said = routine.get("setting plpgsql.variable_conflict");
    for (int i = 0; i + 2 < tokens.size() && tokens.get(i).text().equals("#"); i += 3) {
      if (tokens.get(i + 1).isWord("variable_conflict")) {
        said = tokens.get(i + 2).text();
      }
    }
    return switch (said) {
      case "use_variable" -> Variables.Conflict.VARIABLE;
      case "use_column" -> Variables.Conflict.COLUMN;
      default -> Variables.Conflict.ERROR;
    };
  }

  /** The rows that a trigger function can get; unknown if anybody may call it for others. */
  private Optional<Map<String, String>> rows(Routine routine) {
    List<Relation> relations = triggered.getOrDefault(routine, List.of());
    if (relations.isEmpty() || made.contains(routine.name)) {
      return Optional.empty();
    }
    Map<String, String> columns = new HashMap<>();
    for (Relation relation : relations) {
      if (!relation.known || made.contains(relation.name)) {
        return Optional.empty();
      }
      relation.columns.forEach(
          (name, column) ->
              columns.merge(
                  name, column.type, (one, other) -> one.equals(other) ? one : Types.UNDETERMINED));
    }
    return Optional.of(columns);
  }
}
