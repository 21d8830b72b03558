package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;

/**
 * What PostgreSQL's messages call an object ({@code getObjectDescription}).
 *
 * @param path the schemas whose objects are called without them
 */
public record ObjectDescription(SearchPath path) {

  /** An object's kind and name. */
  public String of(Entity entity) {
    String name = entity.kind == ObjectKind.OPERATOR ? entity.name : SqlName.quoted(entity.name);
    if (entity.parent.isPresent()) {
      return entity.kind.label() + ' ' + name + ofParent(entity, entity.parent.get());
    }
    String arguments = arguments(entity).replace(", ", ",");
    return kindOf(entity) + ' ' + home(entity) + name + arguments;
  }

  /** An object's name, with its schema where that is needed to find it. */
  public String shown(Entity entity) {
    return home(entity) + SqlName.quoted(entity.name);
  }

  private String home(Entity entity) {
    boolean visible =
        entity.schema.isEmpty()
            || entity.schema.equals(SearchPath.TEMPORARY)
            || path.schemas().contains(entity.schema);
    return visible ? "" : SqlName.quoted(entity.schema) + '.';
  }

  /** A type as messages have it. */
  public String type(String spelling) {
    for (String schema : path.schemas()) {
      String home = SqlName.quoted(schema) + '.';
      if (spelling.startsWith(home)) {
        return spelling.substring(home.length());
      }
    }
    return spelling;
  }

  /** What tells an object from others of its name, its types without the schemas of the path. */
  public String arguments(Entity entity) {
    String arguments = entity.arguments;
    for (String schema : path.schemas()) {
      String home = SqlName.quoted(schema) + '.';
      arguments =
          arguments.replace('(' + home, "(").replace(',' + home, ",").replace(", " + home, ", ");
    }
    return arguments;
  }

  /** A way out where an object needs what is to go. */
  public String hintAt(Entity user) {
    String name = of(user);
    return Character.toUpperCase(name.charAt(0))
        + name.substring(1)
        + " depends on it, "
        + user.location
        + ". Use DROP ... CASCADE to drop the dependent objects too.";
  }

  private String ofParent(Entity part, Entity parent) {
    String whole = of(parent);
    if (part.kind == ObjectKind.COLUMN || part instanceof Constraint) {
      return " of " + whole;
    }
    return " on " + whole;
  }

  private static String kindOf(Entity entity) {
    return switch (entity.kind) {
      case DOMAIN -> "type";
      case AGGREGATE -> "function";
      default -> entity.kind.label();
    };
  }
}
