package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Layout;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.List;
import java.util.Optional;

/**
 * How the values of any type are stored: of PostgreSQL's own as a server lists it, of a user's as
 * its sort and its definition say.
 *
 * @param catalog the users' types
 */
public record StoredType(Catalog catalog) {

  private static final String VARIABLE = "variable";

  /** The layout of a type in canonical spelling; empty if that is not known. */
  public Optional<Layout> layout(String type) {
    String plain = Types.base(type);
    if (Types.isArray(plain)) {
      return Optional.of(Layout.VARIABLE);
    }
    SystemCatalog.BuiltInType builtIn = SystemCatalog.builtIn().type(plain);
    if (builtIn != null) {
      return Optional.of(builtIn.layout());
    }
    List<UserDefinedType> lineage = catalog.lineage(plain);
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    UserDefinedType last = lineage.get(lineage.size() - 1);
    return switch (last.sort) {
      case DOMAIN ->
          Optional.ofNullable(SystemCatalog.builtIn().type(Types.base(last.base)))
              .map(SystemCatalog.BuiltInType::layout);
      case ENUM -> Optional.of(Layout.ENUMERATION);
      case RANGE, MULTIRANGE -> Optional.of(Layout.VARIABLE);
      case COMPOSITE -> Optional.of(Layout.COMPOSITE);
      case BASE -> last.implicit ? Optional.empty() : Optional.of(defined(last));
    };
  }

  /** What CREATE TYPE says, or leaves as it is usual. */
  private static Layout defined(UserDefinedType type) {
    String length = option(type, "internallength", VARIABLE);
    return new Layout(
        length.equals(VARIABLE) ? -1 : Integer.parseInt(length),
        option(type, "passedbyvalue", "false").equals("true"),
        option(type, "alignment", "int4"),
        option(type, "storage", "plain"));
  }

  private static String option(UserDefinedType type, String option, String usual) {
    return type.has(option) ? type.get(option) : usual;
  }
}
