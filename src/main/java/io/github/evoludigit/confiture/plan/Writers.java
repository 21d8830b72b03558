package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.EnumMap;
import java.util.Map;

/** Who writes the steps for which kind of object. */
final class Writers {

  private final PlanContext plan;
  private final Map<ObjectKind, Writer> writers = new EnumMap<>(ObjectKind.class);

  Writers(PlanContext plan) {
    this.plan = plan;
  }

  Writer of(ObjectKind kind) {
    return writers.computeIfAbsent(kind, this::make);
  }

  private Writer make(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA -> new SchemaWriter(plan);
      case EXTENSION -> new ExtensionWriter(plan);
      case TYPE -> new TypeWriter(plan);
      case DOMAIN -> new DomainWriter(plan);
      case DOMAIN_CONSTRAINT -> new DomainConstraintWriter(plan);
      case FUNCTION, PROCEDURE -> new RoutineWriter(plan);
      case SEQUENCE -> new SequenceWriter(plan);
      case TABLE -> new TableWriter(plan);
      case COLUMN -> new ColumnWriter(plan);
      case CONSTRAINT -> new ConstraintWriter(plan);
      case INDEX -> new IndexWriter(plan);
      case VIEW -> new ViewWriter(plan);
      case MATERIALIZED_VIEW -> new MaterializedViewWriter(plan);
      case TRIGGER -> new TriggerWriter(plan);
      case LANGUAGE,
          ACCESS_METHOD,
          COLLATION,
          CONVERSION,
          AGGREGATE,
          CAST,
          TRANSFORM,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          USER_MAPPING,
          FOREIGN_TABLE,
          STATISTICS,
          RULE,
          POLICY,
          DATA,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION,
          DEFAULT_PRIVILEGES,
          PRIVILEGES,
          DATABASE,
          TABLESPACE,
          PARAMETER,
          ROLE,
          STATEMENT ->
          new UnwrittenKind(plan);
    };
  }
}
