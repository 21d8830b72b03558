package io.github.evoludigit.confiture.schema;

/** Attributes of which an object can have many, one for each name: its storage parameters. */
public enum AttributeFamily {
  /** The comment on a constraint that has no object of its own. */
  COMMENT_OF_CONSTRAINT("comment of constraint "),

  /** The comment on a field of a type. */
  COMMENT_OF_FIELD("comment of field "),

  /** An extension that the object goes with. */
  DEPENDS_ON_EXTENSION("depends on extension "),

  /** A field of a composite type. */
  FIELD("field "),

  /** A function of an operator class or family. */
  FUNCTION("function "),

  /** The dictionaries for a type of token. */
  MAPPING("mapping "),

  /** An operator of an operator class or family. */
  OPERATOR("operator "),

  /** An option of a foreign object. */
  OPTION("option "),

  /** A storage parameter, or a parameter of a publication or subscription. */
  PARAMETER("parameter "),

  /** What a role may do. */
  PRIVILEGES("privileges of "),

  /** A schema in a publication. */
  SCHEMA("schema "),

  /** The label of a provider. */
  SECURITY_LABEL("security label "),

  /** A setting of a routine. */
  SETTING("setting "),

  /** A statement about the object that is not understood. */
  STATEMENT("statement "),

  /** How much ANALYZE collects about a column of an index. */
  STATISTICS_TARGET("statistics target of column "),

  /** A table in a publication. */
  TABLE("table "),

  /** What an event trigger is filtered by. */
  WHEN("when ");

  private final String prefix;

  AttributeFamily(String prefix) {
    this.prefix = prefix;
  }

  /** The attribute of a name: {@code parameter fillfactor}. */
  public String of(String name) {
    return prefix + name;
  }

  /** Whether an attribute is one of these. */
  public boolean contains(String attribute) {
    return attribute.startsWith(prefix);
  }

  /** What an attribute of these is named by. */
  public String nameIn(String attribute) {
    return attribute.substring(prefix.length());
  }
}
