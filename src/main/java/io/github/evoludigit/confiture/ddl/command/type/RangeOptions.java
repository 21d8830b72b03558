package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Collations;
import io.github.evoludigit.confiture.ddl.clause.DefaultOperatorClass;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of a range type without those that say what is so anyway: the subtype's own collation
 * and operator class, and the usual name of the multirange type (manual, CREATE TYPE).
 */
final class RangeOptions {

  private final Namespace namespace;

  RangeOptions(Namespace namespace) {
    this.namespace = namespace;
  }

  /** The options of a range type that are not the usual ones. */
  Map<String, String> of(Map<String, String> written, UserDefinedType range) {
    Map<String, String> options = new TreeMap<>(written);
    options.computeIfPresent(
        "collation",
        (option, value) ->
            Collations.of(range.base, Collations.spelling(name(value), namespace), namespace));
    options.computeIfPresent("subtype_opclass", (option, value) -> operatorClass(value, range));
    options.computeIfPresent("multirange_type_name", (option, value) -> multirange(value, range));
    return options;
  }

  private String operatorClass(String written, UserDefinedType range) {
    return new DefaultOperatorClass(namespace, AccessMethod.OF_INDEXES)
        .unlessDefault(name(written), range.base)
        .map(QualifiedName::toString)
        .orElse("");
  }

  /** The name of the multirange type where it is not the usual one, in the range's schema. */
  private String multirange(String written, UserDefinedType range) {
    QualifiedName name = name(written);
    String home = namespace.home(name);
    if (!home.equals(range.schema)) {
      return QualifiedName.of(home, name.name()).toString();
    }
    return name.name().equals(multirangeName(range.name)) ? "" : SqlName.quoted(name.name());
  }

  /** {@code makeMultirangeTypeName} in {@code pg_type.c}. */
  private static String multirangeName(String range) {
    return Token.name(
        range.contains("range")
            ? range.replaceFirst("range", "multirange")
            : range + "_multirange");
  }

  /** The name in an option's value, which can be a constant, too. */
  private static QualifiedName name(String value) {
    List<Token> tokens = Token.of(value);
    String last = tokens.get(tokens.size() - 1).text();
    return tokens.size() < 3
        ? new QualifiedName(Optional.empty(), last)
        : QualifiedName.of(tokens.get(tokens.size() - 3).text(), last);
  }
}
