package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * Whether an expression can have another value tomorrow ({@code contain_mutable_functions}): what
 * indexes, generated columns and keys of partitions are made of must not. Only what is sure counts.
 */
final class Mutability {

  private final Scope scope;
  private final Types types;
  private final SystemCatalog catalog = SystemCatalog.builtIn();
  private boolean asked;
  private boolean mutable;

  Mutability(Scope scope, Types types) {
    this.scope = scope;
    this.types = types;
  }

  /** An expression of a purpose is analysed from here on. */
  void begin(Purpose purpose) {
    asked = scope.judges() && !purpose.mutability().isEmpty();
    mutable = false;
  }

  /** Says so if the expression that was analysed is mutable. */
  void end(Purpose purpose) {
    if (asked && mutable) {
      throw new Unreadable(SqlState.INVALID_OBJECT_DEFINITION, purpose.mutability(), Token.END, "");
    }
  }

  /** A value of the session, or the time. */
  void ofSession() {
    mutable = true;
  }

  /** A function is called. */
  void call(Optional<Choice> choice, List<TypedTerm> arguments) {
    if (asked && choice.isPresent()) {
      Referent routine = choice.get().signature().referent();
      mutable |=
          routine == Referent.NONE
              ? catalog.isMutable(
                  choice.get().signature().name(), choice.get().signature().parameters())
              : scope.isMutable(routine);
      implied(choice.get(), arguments);
    }
  }

  /** An operator is applied. */
  void operation(Choice choice, List<TypedTerm> operands) {
    if (asked) {
      mutable |=
          choice.signature().referent() == Referent.NONE
              && catalog.isMutableOperator(
                  choice.signature().name(), choice.signature().parameters());
      implied(choice, operands);
      if (choice.signature().parameters().contains("anynonarray")) {
        // What is put together with a text is written as one first (textanycat).
        operands.forEach(operand -> conversion(operand, Types.TEXT));
      }
    }
  }

  private void implied(Choice choice, List<TypedTerm> values) {
    for (int i = 0; i < values.size() && i < choice.arguments().size(); i++) {
      conversion(values.get(i), choice.arguments().get(i));
    }
  }

  /** A value is converted to a type. */
  void conversion(TypedTerm value, String target) {
    if (asked && !mutable && !target.isEmpty() && !value.term().isUntyped()) {
      mutable = isMutable(value.type(), Types.base(target));
    }
  }

  private boolean isMutable(String from, String to) {
    String source = types.ofDomain(from);
    String target = types.ofDomain(to);
    if (source.equals(target)
        || source.equals(Types.UNKNOWN)
        || source.equals(Types.UNDETERMINED)
        || scope.cast(source, target).isPresent()) {
      return false;
    }
    if (Types.isArray(source) && Types.isArray(target)) {
      return isMutable(types.element(source), types.element(target));
    }
    if (catalog.hasCast(source, target)) {
      return catalog.isMutableCast(source, target);
    }
    return types.category(source) == 'S' && isMutableText(target, false)
        || types.category(target) == 'S' && isMutableText(source, true);
  }

  /** Whether what a type's values are written as, or read from, depends on the session. */
  private boolean isMutableText(String type, boolean output) {
    if (Types.isArray(type) || type.equals(Types.RECORD)) {
      return true;
    }
    return types
        .user(type)
        .map(user -> user.sort() != UserType.Sort.BASE)
        .orElseGet(() -> catalog.isMutableText(type, output));
  }
}
