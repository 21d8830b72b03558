package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operator or a support function of an operator class or family ({@code opclass_item}). */
sealed interface OperatorMember {

  /** What it is and its number: {@code operator 1}. */
  String label();

  /** The types it is for. */
  List<WrittenType> types();

  /** {@code OPERATOR 1 <}, {@code OPERATOR 1 < (a, b)}, {@code … FOR ORDER BY family}. */
  record OfOperator(
      String label, QualifiedName name, List<WrittenType> types, Optional<QualifiedName> orderBy)
      implements OperatorMember {

    /** The operator as it is compared. */
    String spelling() {
      return name.name() + orderBy.map(family -> " for order by " + family.name()).orElse("");
    }
  }

  /** {@code FUNCTION 1 (a, b) f(a, b)}. */
  record OfFunction(String label, List<WrittenType> types, WrittenFunction function)
      implements OperatorMember {

    /** The types of its arguments. */
    List<String> arguments(Namespace namespace) {
      List<WrittenType> written = new ArrayList<>();
      for (RoutineParameters.Written each :
          function.arguments().map(RoutineParameters::all).orElse(List.of())) {
        written.add(each.type());
      }
      return plain(written, namespace);
    }

    /** The function as it is compared. */
    String spelling(Namespace namespace) {
      return function.spelling(namespace) + '(' + String.join(", ", arguments(namespace)) + ')';
    }
  }

  /** {@code OPERATOR 1 (a, b)} or {@code FUNCTION 1 (a, b)}, as DROP names it. */
  record Dropped(String label, List<WrittenType> types) implements OperatorMember {}

  /** {@code STORAGE type}, which is said of a class like its members. */
  record Storage(WrittenType type) implements OperatorMember {
    @Override
    public String label() {
      return "storage";
    }

    @Override
    public List<WrittenType> types() {
      return List.of();
    }
  }

  /** Types without modifiers, as they mean now. */
  static List<String> plain(List<WrittenType> types, Namespace namespace) {
    List<String> plain = new ArrayList<>();
    for (WrittenType type : types) {
      plain.add(type.plain(namespace));
    }
    return plain;
  }

  /** Takes members with commas between them. */
  static List<OperatorMember> readAll(TokenReader in) {
    List<OperatorMember> members = new ArrayList<>();
    do {
      members.add(read(in));
    } while (in.takeComma());
    return List.copyOf(members);
  }

  private static OperatorMember read(TokenReader in) {
    if (in.takeWord("storage")) {
      return new Storage(WrittenType.read(in));
    }
    ClauseReader clauses = new ClauseReader(in);
    if (in.takeWord("operator")) {
      String label = "operator " + in.number();
      QualifiedName name = clauses.operatorName();
      List<WrittenType> types = in.at(TokenKind.OPEN_PAREN) ? types(in) : List.of();
      Optional<QualifiedName> orderBy = Optional.empty();
      if (in.takeWords("for", "order", "by")) {
        orderBy = Optional.of(clauses.name().name());
      } else {
        in.takeWords("for", "search");
      }
      return new OfOperator(label, name, types, orderBy);
    }
    in.expectWord("function");
    String label = "function " + in.number();
    List<WrittenType> types = in.at(TokenKind.OPEN_PAREN) ? types(in) : List.of();
    return new OfFunction(label, types, WrittenFunction.readSignature(in));
  }

  /** Takes what is dropped, with commas between. */
  static List<OperatorMember> readDropped(TokenReader in) {
    List<OperatorMember> members = new ArrayList<>();
    do {
      boolean operator = in.takeWord("operator");
      if (!operator) {
        in.expectWord("function");
      }
      String label = (operator ? "operator " : "function ") + in.number();
      members.add(new Dropped(label, types(in)));
    } while (in.takeComma());
    return List.copyOf(members);
  }

  private static List<WrittenType> types(TokenReader in) {
    List<WrittenType> types = new ArrayList<>();
    in.expectOpen();
    if (!in.at(TokenKind.CLOSE_PAREN)) {
      do {
        types.add(WrittenType.read(in));
      } while (in.takeComma());
    }
    in.expectClose();
    return List.copyOf(types);
  }
}
