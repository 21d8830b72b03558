package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.server.ProvidedColumn;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an expression or query can refer to: the objects known where it stands. */
public interface Scope {

  /** The schemas in which names without a schema are looked up, in order. */
  List<String> searchPath();

  /**
   * A table, view or other relation.
   *
   * @param schema its schema; empty to look along the search path
   * @param name its name
   */
  Optional<Relation> relation(Optional<String> schema, String name);

  /**
   * The primary key of the table that a column is of; none if that has none, empty if nobody tells.
   *
   * @param column which column it is
   */
  default Optional<List<String>> primaryKey(Referent column) {
    return Optional.empty();
  }

  /** PostgreSQL would refuse what is read. */
  default void refuse(Unreadable reason) {
    // Whoever only reads goes on without.
  }

  /** Whether what PostgreSQL would refuse is looked for, to be given to {@link #refuse}. */
  default boolean judges() {
    return false;
  }

  /**
   * Whether a table, view, sequence, index or composite type of that name is there, its columns
   * known or not.
   *
   * @param schema its schema; empty to look along the search path
   */
  default boolean hasClass(Optional<String> schema, String name) {
    return true;
  }

  /** Whether a routine surely has no parameter of a name. */
  default boolean lacksParameter(Referent routine, String name) {
    return false;
  }

  /** Whether the result of a routine that is not built in surely can change. */
  default boolean isMutable(Referent routine) {
    return false;
  }

  /**
   * Whether a collation is there, or may be.
   *
   * @param schema its schema; empty to look along the search path
   * @param name its name
   */
  default boolean hasCollation(Optional<String> schema, String name) {
    return true;
  }

  /** The sorts of objects that extensions bring. */
  enum Space {
    RELATION,
    TYPE,
    /** Functions and operators. */
    ROUTINE
  }

  /**
   * Whether there can be objects that this scope does not know, of an extension say.
   *
   * @param space their sort
   * @param schema where; empty for the search path
   */
  default boolean isOpen(Space space, Optional<String> schema) {
    return true;
  }

  /** Whether a schema is not there, and that has not been said yet. */
  default boolean isNewlyMissing(String schema) {
    return false;
  }

  /** A type that is not built in. */
  Optional<UserType> type(Optional<String> schema, String name);

  /** The functions of a name that are not built in. */
  List<Routine> routines(Optional<String> schema, String name);

  /** The operators of a name that are not built in, those of all schemas. */
  List<Operator> operators(String name);

  /** The cast from one type to another, if it has one that is not built in. */
  Optional<Cast> cast(String from, String to);

  /**
   * A type by the name it has now.
   *
   * @param schema its schema
   * @param name its name
   */
  default Optional<UserType> typeNow(String schema, String name) {
    return type(Optional.of(schema), name);
  }

  /**
   * The text refers to something that this scope has described, as PostgreSQL notes it ({@code
   * recordDependencyOnExpr}): a relation in FROM, a column, the function that is called, a type.
   *
   * @param referent what it is
   */
  default void refer(Referent referent) {}

  /** The sorts of other objects that expressions name. */
  enum Sort {
    /** A collation. */
    COLLATION,
    /** A configuration of text search. */
    TEXT_SEARCH_CONFIGURATION,
    /** A dictionary of text search. */
    TEXT_SEARCH_DICTIONARY
  }

  /**
   * The full name that an object has now, to which the text refers; empty if it is not known.
   *
   * @param sort what it is
   * @param schema its schema where it is written; empty to look along the search path
   * @param name its name where it is written
   */
  default Optional<String> nameNow(Sort sort, Optional<String> schema, String name) {
    return Optional.empty();
  }

  /**
   * What a label of an enumeration is called now.
   *
   * @param schema the schema of the enumeration, or of a domain over it
   * @param type its name now
   * @param label the label where it is written
   */
  default String labelNow(String schema, String type, String label) {
    return label;
  }

  /** Whether an enumeration has a label, or its labels are not known. */
  default boolean hasLabel(String schema, String type, String label) {
    return true;
  }

  /** Whether there is a configuration or dictionary of text search, or may be. */
  default boolean hasTextSearch(Sort sort, Optional<String> schema, String name) {
    return true;
  }

  /** Whether what can be called is a procedure. */
  default boolean isProcedure(Referent referent) {
    return false;
  }

  /** Whether somebody has made an operator class for values of a type. */
  default boolean hasOperatorClassOf(String type) {
    return false;
  }

  /** The collation of a type's values; empty if they have none. */
  default String collation(String type) {
    return "";
  }

  /** Whether {@code x = NULL} is {@code x IS NULL}, see transform_null_equals. */
  default boolean nullEquals() {
    return false;
  }

  /** Which of the casts that PostgreSQL would put in itself are written. */
  default WrittenCasts writtenCasts() {
    return WrittenCasts.NEEDED;
  }

  /** How constants are read. */
  default InputStyle inputStyle() {
    return InputStyle.USUAL;
  }

  /** A scope that knows nothing, with {@code public} as its search path. */
  static Scope empty() {
    return new Scope() {
      @Override
      public List<String> searchPath() {
        return List.of("public");
      }

      @Override
      public Optional<Relation> relation(Optional<String> schema, String name) {
        return Optional.empty();
      }

      @Override
      public Optional<UserType> type(Optional<String> schema, String name) {
        return Optional.empty();
      }

      @Override
      public List<Routine> routines(Optional<String> schema, String name) {
        return List.of();
      }

      @Override
      public List<Operator> operators(String name) {
        return List.of();
      }

      @Override
      public Optional<Cast> cast(String from, String to) {
        return Optional.empty();
      }
    };
  }

  /**
   * A relation with its columns.
   *
   * @param schema its schema
   * @param name its name
   * @param columns its columns in order
   * @param written what it was called when the text was written
   * @param referent which it is
   */
  record Relation(
      String schema, String name, List<Column> columns, String written, Referent referent) {
    /** Takes a copy of the columns. */
    public Relation {
      columns = List.copyOf(columns);
    }

    /** A relation that is still called as it was, and no object that a text could refer to. */
    public Relation(String schema, String name, List<Column> columns) {
      this(schema, name, columns, name, Referent.NONE);
    }
  }

  /**
   * A column.
   *
   * @param name its name where it is written
   * @param type its type in canonical spelling, with or without modifiers; empty if unknown
   * @param collation its collation; empty for that of its type
   * @param now what it is called now
   * @param referent which it is; of one that a query makes, none
   */
  record Column(String name, String type, String collation, String now, Referent referent) {
    /** A column with the collation of its type. */
    public Column(String name, String type, String now, Referent referent) {
      this(name, type, "", now, referent);
    }

    /** A column that is made where it is named. */
    public Column(String name, String type) {
      this(name, type, name, Referent.NONE);
    }

    /** The columns of what a server or an extension has. */
    public static List<Column> of(List<ProvidedColumn> provided) {
      List<Column> columns = new ArrayList<>(provided.size());
      for (ProvidedColumn column : provided) {
        columns.add(new Column(column.name(), column.type()));
      }
      return columns;
    }
  }

  /**
   * A type.
   *
   * @param schema its schema
   * @param name its name
   * @param sort what it is
   * @param base the type a domain is of, the subtype of a range, the range of a multirange,
   *     otherwise empty
   * @param multirange the multirange of a range, otherwise empty
   * @param fields the fields of a composite type
   * @param referent which it is
   */
  record UserType(
      String schema,
      String name,
      Sort sort,
      String base,
      String multirange,
      List<Column> fields,
      Referent referent) {
    /** The sorts of type. */
    public enum Sort {
      /** An enumeration. */
      ENUM,
      /** A domain over another type. */
      DOMAIN,
      /** A row of fields. */
      COMPOSITE,
      /** A range over another type. */
      RANGE,
      /** Several ranges of a type. */
      MULTIRANGE,
      /** A base type, or one that is not known closely. */
      BASE
    }

    /** Takes a copy of the fields. */
    public UserType {
      fields = List.copyOf(fields);
    }

    /** A type that is no object which a text could refer to. */
    public UserType(String schema, String name, Sort sort, String base, List<Column> fields) {
      this(schema, name, sort, base, fields, Referent.NONE);
    }

    /** A type that is no range. */
    public UserType(
        String schema,
        String name,
        Sort sort,
        String base,
        List<Column> fields,
        Referent referent) {
      this(schema, name, sort, base, "", fields, referent);
    }
  }

  /**
   * An operator.
   *
   * @param schema its schema
   * @param operands the types of its operands, one or two, in canonical spelling
   * @param result its result's type in canonical spelling; empty if unknown
   * @param referent which it is, or what has brought it
   */
  record Operator(String schema, List<String> operands, String result, Referent referent) {
    /** Takes a copy of the operands. */
    public Operator {
      operands = List.copyOf(operands);
    }
  }

  /**
   * A cast.
   *
   * @param implicit whether it is made without being asked for
   * @param binary whether both types store the same bytes
   * @param referent the function that makes it, or what has brought it
   */
  record Cast(boolean implicit, boolean binary, Referent referent) {}

  /**
   * A function.
   *
   * @param schema its schema
   * @param name its name
   * @param parameters the types of its input parameters in canonical spelling
   * @param optional how many of the last parameters have defaults
   * @param variadic whether the last parameter takes any number of arguments
   * @param result its result's type in canonical spelling; empty if unknown
   * @param columns the columns of its result if that is a table or has several OUT parameters
   * @param referent which it is, or what has brought it
   */
  record Routine(
      String schema,
      String name,
      List<String> parameters,
      int optional,
      boolean variadic,
      String result,
      List<Column> columns,
      Referent referent) {
    /** Takes copies of the lists. */
    public Routine {
      parameters = List.copyOf(parameters);
      columns = List.copyOf(columns);
    }
  }
}
