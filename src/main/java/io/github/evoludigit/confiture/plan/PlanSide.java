package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import java.util.Map;
import java.util.Set;

/**
 * One of the two schemas of a plan, as PostgreSQL prints it.
 *
 * @param schema its objects; texts have all their casts and all names their schema
 * @param uses what each object refers to: by object, then by the attribute that does, empty for
 *     what it is by its name
 */
public record PlanSide(Schema schema, Map<ObjectKey, Map<String, Set<ObjectKey>>> uses) {}
