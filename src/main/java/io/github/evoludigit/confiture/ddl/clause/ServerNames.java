package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ConfigurationParameter;
import io.github.evoludigit.confiture.server.ConfigurationParameters;
import io.github.evoludigit.confiture.server.Encodings;
import io.github.evoludigit.confiture.server.KnownExtensions;
import io.github.evoludigit.confiture.server.Objection;
import io.github.evoludigit.confiture.server.OperatorClass;
import io.github.evoludigit.confiture.server.OperatorClasses;
import io.github.evoludigit.confiture.server.ServerObjects;
import io.github.evoludigit.confiture.server.StorageParameters;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a statement names and neither the server nor an extension nor the schema has. Where
 * an extension is that nobody here knows all of, it may have brought it.
 */
public final class ServerNames {

  /** With what the words begin that say no, but for one. */
  private static final Set<Character> OFF = Set.of('f', 'n', 'o', '0');

  private static final String PARTITIONED = "partitioned table";

  private final Catalog catalog;

  /** The names that statements about these objects use. */
  public ServerNames(Catalog catalog) {
    this.catalog = catalog;
  }

  private boolean judging() {
    return catalog.refusals().judging();
  }

  private void refuse(Objection objection, Token token) {
    catalog
        .refusals()
        .refuse(new Unreadable(objection.state(), objection.message(), token, objection.hint()));
  }

  private void missing(String message, Token token, String hint) {
    refuse(new Objection(SqlState.UNDEFINED_OBJECT, message, hint), token);
  }

  private void missing(Missing what, Token token, String hint) {
    catalog.refusals().refuse(Unreadable.missing(what, token, hint));
  }

  private static String perhaps(String written, List<String> names) {
    List<String> near = new NearestName(written).among(names).names();
    return near.isEmpty() ? "" : "Perhaps you meant " + String.join(" or ", near) + '.';
  }

  /**
   * A configuration parameter that is set or reset.
   *
   * @param name its name in lower case
   * @param token where it is
   * @param values the values; none for its default
   */
  public void parameter(String name, Token token, List<String> values) {
    if (!judging()) {
      return;
    }
    if (!ConfigurationParameters.exists(name, catalog.session().server().major())) {
      Objection unknown = ConfigurationParameters.unknown(name);
      String hint = perhaps(name, ConfigurationParameters.names());
      refuse(new Objection(unknown.state(), unknown.message(), hint), token);
      return;
    }
    Optional<ConfigurationParameter> parameter = ConfigurationParameters.find(name);
    Optional<Objection> refusal = parameter.flatMap(ConfigurationParameter::refusal);
    if (refusal.isEmpty() && !values.isEmpty()) {
      refusal = parameter.flatMap(known -> known.check(values));
    }
    if (refusal.isEmpty() && values.size() == 1) {
      refusal = ofObject(name, values.get(0));
    }
    refusal.ifPresent(objection -> refuse(objection, token));
  }

  /** Of parameters that name objects, and of one that is only read ({@code guc_tables.c}). */
  private Optional<Objection> ofObject(String name, String value) {
    boolean invalid =
        switch (name) {
          // Tablespaces are of the cluster, where nobody here sees; but none is called like this.
          case "default_tablespace" -> !value.isEmpty() && value.chars().allMatch(this::isDigit);
          case "default_table_access_method" ->
              value.isEmpty()
                  || !ServerObjects.exists(ServerObjects.Kind.TABLE_METHOD, value)
                      && catalog.find(ObjectKey.of(ObjectKind.ACCESS_METHOD, value)).isEmpty()
                      && !catalog.extensions().bringAccessMethod(value)
                      && !catalog.extensions().areUnknown();
          default -> false;
        };
    if (invalid) {
      return invalid("invalid value for parameter \"" + name + "\": \"" + value + '"');
    }
    if (!name.equals("default_with_oids")) {
      return Optional.empty();
    }
    if (!ConfigurationParameter.isTruthValue(value)) {
      return invalid("parameter \"" + name + "\" requires a Boolean value");
    }
    return OFF.contains(value.toLowerCase(Locale.ROOT).charAt(0)) && !value.equalsIgnoreCase("on")
        ? Optional.empty()
        : Optional.of(
            new Objection(
                SqlState.FEATURE_NOT_SUPPORTED, "tables declared WITH OIDS are not supported", ""));
  }

  private boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<Objection> invalid(String message) {
    return Optional.of(new Objection(SqlState.INVALID_PARAMETER_VALUE, message, ""));
  }

  /** A configuration parameter in ALTER SYSTEM, which sets those too that wait for a restart. */
  public void systemParameter(String name, Token token, List<String> values) {
    Optional<ConfigurationParameter> parameter = ConfigurationParameters.find(name);
    if (parameter.isEmpty()) {
      parameter(name, token, values);
    } else if (judging() && !values.isEmpty()) {
      parameter.get().check(values).ifPresent(objection -> refuse(objection, token));
    }
  }

  /** The language of a routine or a block. */
  public void language(String name, Token token) {
    if (!judging()
        || ServerObjects.exists(ServerObjects.Kind.LANGUAGE, name)
        || catalog.find(ObjectKey.of(ObjectKind.LANGUAGE, name)).isPresent()
        || catalog.extensions().areUnknown()
        || !catalog.refusals().isNewlyMissing("language " + name)) {
      return;
    }
    String hint =
        KnownExtensions.exists(name)
            ? "Use CREATE EXTENSION to load the language into the database."
            : perhaps(name, languages());
    missing(Missing.of("language", name), token, hint);
  }

  private List<String> languages() {
    List<String> names = new ArrayList<>(ServerObjects.names(ServerObjects.Kind.LANGUAGE));
    for (Entity entity : catalog.entities()) {
      if (entity.kind == ObjectKind.LANGUAGE) {
        names.add(entity.name);
      }
    }
    return names;
  }

  /** The access method of an index. */
  public void indexMethod(String name, Token token) {
    accessMethod(ServerObjects.Kind.INDEX_METHOD, name, token);
  }

  /** The access method of a table. */
  public void tableMethod(String name, Token token) {
    accessMethod(ServerObjects.Kind.TABLE_METHOD, name, token);
  }

  private void accessMethod(ServerObjects.Kind kind, String name, Token token) {
    if (!judging() || ServerObjects.exists(kind, name)) {
      return;
    }
    boolean rtree = kind == ServerObjects.Kind.INDEX_METHOD && name.equals("rtree");
    if (!rtree
        && catalog.find(ObjectKey.of(ObjectKind.ACCESS_METHOD, name)).isEmpty()
        && !catalog.extensions().bringAccessMethod(name)
        && !catalog.extensions().areUnknown()) {
      missing(Missing.of("access method", name), token, perhaps(name, ServerObjects.names(kind)));
    }
  }

  /**
   * The operator class of a part of an index's key.
   *
   * @param name its name
   * @param method the access method
   * @param path the schemas that names are looked for in
   */
  public void operatorClass(WrittenName name, String method, List<String> path) {
    if (!judging() || !ServerObjects.exists(ServerObjects.Kind.INDEX_METHOD, method)) {
      return;
    }
    Optional<String> schema = name.name().schema();
    String plain = name.name().name();
    boolean system = schema.filter(home -> !home.equals("pg_catalog")).isEmpty();
    if (system && OperatorClasses.find(method, plain).isPresent()
        || catalog.extensions().areUnknown()) {
      return;
    }
    List<String> names = new ArrayList<>();
    OperatorClasses.of(method).forEach(each -> names.add(each.name()));
    for (String home : schema.map(List::of).orElse(path)) {
      for (OperatorClass each : catalog.extensions().operatorClasses(home, plain)) {
        if (each.method().equals(method)) {
          return;
        }
      }
      if (catalog
          .find(new ObjectKey(ObjectKind.OPERATOR_CLASS, List.of(home, plain), " USING " + method))
          .isPresent()) {
        return;
      }
    }
    missing(
        "operator class \""
            + schema.map(home -> home + '.').orElse("")
            + plain
            + "\" does not exist for access method \""
            + method
            + '"',
        name.token(),
        perhaps(plain, names));
  }

  /** An extension that is created: its name is wrong where it is nearly that of another. */
  public void extension(String name, Token token) {
    if (judging()) {
      KnownExtensions.misspelt(name)
          .ifPresent(
              near ->
                  refuse(
                      new Objection(
                          SqlState.FEATURE_NOT_SUPPORTED,
                          "extension \"" + name + "\" is not available",
                          "Perhaps you meant " + near + '.'),
                      token));
    }
  }

  /** An encoding of which a statement says what it is for: {@code source}, {@code destination}. */
  public void encoding(String name, String use, Token token) {
    if (judging() && Encodings.find(name).isEmpty()) {
      missing(use + " encoding \"" + name + "\" does not exist", token, "");
    }
  }

  /** The parameters that an object is given in {@code WITH (…)} or {@code SET (…)}. */
  public void storageParameters(Entity entity, Map<String, String> parameters, Token token) {
    if (!judging()) {
      return;
    }
    String kind = kind(entity);
    if (kind.equals(PARTITIONED) && !parameters.isEmpty()) {
      refuse(
          new Objection(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot specify storage parameters for a partitioned table",
              "Specify storage parameters for its leaf partitions instead."),
          token);
    }
    if (!StorageParameters.areKnown(kind)) {
      return;
    }
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      if (parameter.getValue().isEmpty()) {
        continue;
      }
      Optional<Objection> objection =
          StorageParameters.check(
              kind, parameter.getKey(), ParameterClause.signed(parameter.getValue()));
      if (objection.isPresent()) {
        refuse(objection.get(), token);
        return;
      }
    }
  }

  private static String kind(Entity entity) {
    return switch (entity.kind) {
      case TABLE ->
          entity instanceof Relation table && table.partitioned
              ? PARTITIONED
              : AccessMethod.OF_TABLES;
      case MATERIALIZED_VIEW -> AccessMethod.OF_TABLES;
      case VIEW -> "view";
      case INDEX, CONSTRAINT -> AccessMethod.of(entity);
      case COLUMN -> "column";
      case TABLESPACE -> "tablespace";
      default -> "";
    };
  }
}
