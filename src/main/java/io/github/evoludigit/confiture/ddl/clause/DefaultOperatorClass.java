package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.OperatorClass;
import io.github.evoludigit.confiture.server.OperatorClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operator class that an access method has for a type where none is written, and which is not
 * printed then ({@code GetDefaultOpClass}). PostgreSQL's own are listed by a server, as are those
 * of extensions; users make others.
 */
public final class DefaultOperatorClass {

  private static final String SYSTEM = "pg_catalog";

  private final Namespace namespace;
  private final Catalog catalog;
  private final Types types;
  private final String method;

  /** The default operator classes of an access method. */
  public DefaultOperatorClass(Namespace namespace, String method) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.types = new Types(namespace.scope());
    this.method = method;
  }

  /**
   * An operator class that is written for a value.
   *
   * @param name its name
   * @param type the type of the value in canonical spelling; empty if it is not known
   * @return its name as it is printed; empty if it is the default, which is not
   */
  public Optional<QualifiedName> unlessDefault(QualifiedName name, String type) {
    Optional<OperatorClass> found = find(name);
    if (found.isEmpty()) {
      return Optional.of(name);
    }
    OperatorClass written = found.get();
    boolean isDefault =
        written.isDefault() && (type.isEmpty() || of(Types.base(type)).equals(found));
    boolean system = written.schema().equals(SYSTEM);
    return isDefault
        ? Optional.empty()
        : Optional.of(
            new QualifiedName(
                system ? Optional.empty() : Optional.of(written.schema()), written.name()));
  }

  /** An operator class that is written; empty if it is not known. */
  public Optional<OperatorClass> find(QualifiedName name) {
    Optional<Entity> own = namespace.find(ObjectKind.OPERATOR_CLASS, name, " USING " + method);
    if (own.isPresent()) {
      return Optional.of(describe(own.get()));
    }
    List<String> schemas =
        name.schema().isPresent() ? List.of(name.schema().get()) : namespace.searchPath().schemas();
    for (String schema : schemas) {
      for (OperatorClass each : catalog.extensions().operatorClasses(schema, name.name())) {
        if (each.method().equals(method)) {
          return Optional.of(each);
        }
      }
    }
    return name.schema().isEmpty() || name.schema().get().equals(SYSTEM)
        ? OperatorClasses.find(method, name.name())
        : Optional.empty();
  }

  private OperatorClass describe(Entity own) {
    return new OperatorClass(
        own.schema, own.name, method, own.get(Attribute.TYPE), own.has(Attribute.DEFAULT));
  }

  /** Whether there surely is none for a type without modifiers. */
  public boolean isMissing(String type) {
    String plain = types.ofDomain(type);
    for (OperatorClass each : all()) {
      if (each.type().equals(plain) || takes(each.type(), plain)) {
        return false;
      }
    }
    return !OperatorClasses.of(method).isEmpty();
  }

  /** The default for a type without modifiers; empty if there is none or several could be. */
  private Optional<OperatorClass> of(String type) {
    String plain = types.ofDomain(type);
    List<OperatorClass> preferred = new ArrayList<>();
    List<OperatorClass> compatible = new ArrayList<>();
    for (OperatorClass each : all()) {
      if (each.type().equals(plain)) {
        return Optional.of(each);
      }
      if (takes(each.type(), plain)) {
        (types.isPreferred(each.type()) ? preferred : compatible).add(each);
      }
    }
    List<OperatorClass> best = preferred.isEmpty() ? compatible : preferred;
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private List<OperatorClass> all() {
    List<OperatorClass> all = new ArrayList<>();
    for (OperatorClass each : OperatorClasses.of(method)) {
      if (each.isDefault()) {
        all.add(each);
      }
    }
    for (OperatorClass each : catalog.extensions().defaultOperatorClasses(method)) {
      if (each.isDefault()) {
        all.add(each);
      }
    }
    for (Entity own : catalog.operatorClasses()) {
      if (own.arguments.equals(" USING " + method)) {
        OperatorClass each = describe(own);
        if (each.isDefault()) {
          all.add(each);
        }
      }
    }
    return all;
  }

  /** Whether values of a type are taken as they are stored ({@code IsBinaryCoercible}). */
  private boolean takes(String parameter, String type) {
    return switch (parameter) {
      case "anyarray" -> Types.isArray(type);
      case "anyenum" -> isOfSort(type, Scope.UserType.Sort.ENUM);
      case "anyrange" -> types.category(type) == 'R';
      case "record" -> types.category(type) == 'C';
      default -> types.isBinary(type, parameter) && types.isImplicit(type, parameter);
    };
  }

  private boolean isOfSort(String type, Scope.UserType.Sort sort) {
    return types.user(type).filter(user -> user.sort() == sort).isPresent();
  }
}
