package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.StoredType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Layout;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * Whether values of two types can be cast without a function, and are not already ({@code
 * CreateCast} in {@code functioncmds.c}).
 *
 * @param execution what there is
 * @param cast the types
 */
record CastTypesCheck(Execution execution, WrittenReference.OfCast cast) {

  /** Says that one of the types has no values of its own; whether it did. */
  boolean refusePseudoTypes() {
    return isPseudo("source", source()) || isPseudo("target", target());
  }

  private boolean isPseudo(String role, String type) {
    boolean pseudo = Types.PSEUDO_TYPES.contains(type);
    if (pseudo) {
      refuse(SqlState.WRONG_OBJECT_TYPE, role + " data type " + type + " is a pseudo-type");
    }
    return pseudo;
  }

  /**
   * Says what is wrong with a cast without a function.
   *
   * @param binary whether the bytes are to be the same
   */
  void check(boolean binary) {
    String source = source();
    String target = target();
    Optional<String> reason = binary ? difference(source, target) : Optional.empty();
    if (reason.isEmpty() && source.equals(target)) {
      reason = Optional.of("source data type and target data type are the same");
    }
    if (reason.isPresent()) {
      refuse(SqlState.INVALID_OBJECT_DEFINITION, reason.get());
    } else if (SystemCatalog.builtIn().hasCast(source, target)) {
      DisplayedType displayed = new DisplayedType(scope());
      refuse(
          SqlState.DUPLICATE_OBJECT,
          "cast from type "
              + displayed.of(source)
              + " to type "
              + displayed.of(target)
              + " already exists");
    }
  }

  private Optional<String> difference(String source, String target) {
    StoredType stored = new StoredType(execution.catalog());
    Optional<Layout> from = stored.layout(source);
    Optional<Layout> to = stored.layout(target);
    boolean aligned = !isOfOthers(source) && !isOfOthers(target);
    if (from.isPresent() && to.isPresent() && differ(from.get(), to.get(), aligned)) {
      return Optional.of("source and target data types are not physically compatible");
    }
    Optional<String> kind = kind(source);
    if (kind.isEmpty()) {
      kind = kind(target);
    }
    return kind;
  }

  /** Whether the boundary of its values is that of what they hold. */
  private boolean isOfOthers(String type) {
    return Types.isArray(type) || new Types(scope()).category(type) == 'R';
  }

  private static boolean differ(Layout one, Layout other, boolean aligned) {
    return one.length() != other.length()
        || one.byValue() != other.byValue()
        || aligned && one.boundary() != other.boundary();
  }

  private Optional<String> kind(String type) {
    if (Types.isArray(type)) {
      return Optional.of("array data types are not binary-compatible");
    }
    if (new Types(scope()).category(type) == 'R' && !type.equals(Types.UNKNOWN)) {
      return Optional.of("range data types are not binary-compatible");
    }
    return new Types(scope())
        .user(type)
        .map(Scope.UserType::sort)
        .flatMap(
            sort ->
                switch (sort) {
                  case COMPOSITE -> Optional.of("composite data types are not binary-compatible");
                  case ENUM -> Optional.of("enum data types are not binary-compatible");
                  case DOMAIN ->
                      Optional.of("domain data types must not be marked binary-compatible");
                  default -> Optional.empty();
                });
  }

  private String source() {
    return Types.base(cast.source().plain(namespace()));
  }

  private String target() {
    return Types.base(cast.target().plain(namespace()));
  }

  private Namespace namespace() {
    return execution.namespace();
  }

  private Scope scope() {
    return namespace().scope();
  }

  private void refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
