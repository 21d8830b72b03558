package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Loading;
import io.github.evoludigit.confiture.database.Reply;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the check and a server have against a schema. The server is right: what it runs is not
 * refused, and what it refuses is refused in its words, unless the check has the same with a better
 * way out.
 */
final class CombinedObjections {

  /** What is said of names that are not there (manual, appendix A). */
  private static final Set<String> MISSING = Set.of("42P01", "42703", "42883", "42704", "3F000");

  private final List<Statement> statements;
  private final List<Objection> own;
  private final ServerWords words;
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Location> places = new ArrayList<>();

  CombinedObjections(List<Statement> statements, List<Objection> own, ServerWords words) {
    this.statements = statements;
    this.own = own;
    this.words = words;
  }

  /** What is no objection any more, and what only follows from one. */
  List<Problem> warnings() {
    return warnings;
  }

  /** All objections, in the order of the statements. */
  List<Objection> with(Loading provided, Loading schema) {
    List<Objection> objections = new ArrayList<>();
    for (Reply reply : provided.errors()) {
      objections.add(refused(reply));
    }
    Map<Statement, List<Objection>> ownOf = new HashMap<>();
    for (Objection objection : own) {
      statementAt(objection.problem().location())
          .ifPresentOrElse(
              statement -> ownOf.computeIfAbsent(statement, n -> new ArrayList<>()).add(objection),
              () -> objections.add(objection));
    }
    Map<Statement, Reply> refused = new HashMap<>();
    for (Reply reply : schema.errors()) {
      refused.putIfAbsent(reply.statement(), reply);
    }
    Set<Statement> unknown = new HashSet<>(schema.undone());
    unknown.addAll(schema.notRun().keySet());
    List<Reply> consequences = new ArrayList<>();
    boolean failed = !provided.errors().isEmpty();
    for (Statement statement : statements) {
      List<Objection> mine = ownOf.getOrDefault(statement, List.of());
      Reply reply = refused.get(statement);
      if (reply == null) {
        add(mine, unknown.contains(statement), objections);
      } else if (failed && mine.isEmpty() && MISSING.contains(reply.message().state())) {
        consequences.add(reply);
      } else {
        objections.addAll(refused(reply, mine));
      }
      failed |= reply != null;
    }
    if (!consequences.isEmpty()) {
      warnings.add(consequence(consequences));
    }
    return objections;
  }

  /** What the check says of a statement that was not refused. */
  private void add(List<Objection> mine, boolean unknown, List<Objection> objections) {
    for (Objection objection : mine) {
      if (unknown || objection.sort() == Objection.Sort.DOUBTFUL) {
        objections.add(objection);
      } else {
        Problem problem = objection.problem();
        warnings.add(
            new Problem(
                problem.location(),
                Audit.CODE,
                words.name()
                    + " runs this statement, which the check refuses: "
                    + problem.message()
                    + " ["
                    + problem.code()
                    + "]",
                Audit.PLEA,
                problem.sourceLine()));
      }
    }
  }

  private List<Objection> refused(Reply reply, List<Objection> mine) {
    for (Objection objection : mine) {
      if (objection.problem().code().equals(reply.message().state())) {
        return mine;
      }
    }
    return List.of(refused(reply));
  }

  private Objection refused(Reply reply) {
    return new Objection(words.problem(reply), Objection.Sort.REFUSED);
  }

  private static Problem consequence(List<Reply> replies) {
    Reply first = replies.get(0);
    int later = replies.size() - 1;
    String more =
        switch (later) {
          case 0 -> "this statement fails, too";
          case 1 -> "this and a later statement fail, too";
          default -> "this and " + later + " later statements fail, too";
        };
    return new Problem(
        first.location(),
        "consequence",
        more + ": " + first.message().text(),
        "it seems to follow from an error before: mend that first");
  }

  /** The statement in which a place is: the last of its file that does not begin after it. */
  private Optional<Statement> statementAt(Location place) {
    if (places.isEmpty()) {
      for (Statement statement : statements) {
        places.add(statement.location());
      }
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      Location begin = places.get(i);
      if (begin.file().equals(place.file()) && begin.compareTo(place) <= 0) {
        return Optional.of(statements.get(i));
      }
    }
    return Optional.empty();
  }
}
