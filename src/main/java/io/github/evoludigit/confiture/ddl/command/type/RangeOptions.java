package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Collations;
import io.github.evoludigit.confiture.ddl.clause.DefaultOperatorClass;
import io.github.evoludigit.confiture.sql.Token;
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
    options.remove("multirange_type_name");
    return options;
  }

  private String operatorClass(String written, UserDefinedType range) {
    return new DefaultOperatorClass(namespace, AccessMethod.OF_INDEXES)
        .unlessDefault(name(written), range.base)
        .map(QualifiedName::toString)
        .orElse("");
  }

  /** The multirange type that comes with a range, by the name it is given or the usual one. */
  UserDefinedType multirange(Map<String, String> written, UserDefinedType range) {
    Optional<QualifiedName> name =
        Optional.ofNullable(written.get("multirange_type_name")).map(RangeOptions::name);
    return range.addMultirange(
        name.map(namespace::home).orElse(range.schema),
        name.map(QualifiedName::name).orElse(UserDefinedType.usualMultirange(range.name)));
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
