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
      case LANGUAGE -> new LanguageWriter(plan);
      case ACCESS_METHOD -> new AccessMethodWriter(plan);
      case COLLATION -> new CollationWriter(plan);
      case CONVERSION -> new ConversionWriter(plan);
      case AGGREGATE -> new AggregateWriter(plan);
      case CAST -> new CastWriter(plan);
      case TRANSFORM -> new TransformWriter(plan);
      case OPERATOR -> new OperatorWriter(plan);
      case OPERATOR_FAMILY -> new OperatorFamilyWriter(plan);
      case OPERATOR_CLASS -> new OperatorClassWriter(plan);
      case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE, TEXT_SEARCH_DICTIONARY ->
          new TextSearchWriter(plan);
      case TEXT_SEARCH_CONFIGURATION -> new TextSearchConfigurationWriter(plan);
      case FOREIGN_DATA_WRAPPER -> new ForeignDataWrapperWriter(plan);
      case SERVER -> new ServerWriter(plan);
      case USER_MAPPING -> new UserMappingWriter(plan);
      case FOREIGN_TABLE -> new ForeignTableWriter(plan);
      case STATISTICS -> new StatisticsWriter(plan);
      case RULE -> new RuleWriter(plan);
      case POLICY -> new PolicyWriter(plan);
      case EVENT_TRIGGER -> new EventTriggerWriter(plan);
      case PUBLICATION -> new PublicationWriter(plan);
      case SUBSCRIPTION -> new SubscriptionWriter(plan);
      case DEFAULT_PRIVILEGES -> new DefaultPrivilegesWriter(plan);
      case PRIVILEGES -> new GrantedPrivilegesWriter(plan);
      case STATEMENT -> new DefinitionWriter(plan);
      case DATA, DATABASE, TABLESPACE, PARAMETER, ROLE -> new UnwrittenKind(plan);
    };
  }
}
