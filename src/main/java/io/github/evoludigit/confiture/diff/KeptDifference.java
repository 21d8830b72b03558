package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/**
 * What is different about an object of two very large schemas, found again whenever it is asked
 * for: where everything has changed, all values of both sides are more than there is room for.
 */
final class KeptDifference extends AbstractList<AttributeChange> {

  private final Schema oldSchema;
  private final Schema newSchema;
  private final ObjectKey key;
  private final int size;

  /**
   * A difference.
   *
   * @param key the object that both schemas have
   * @param size how many attributes are different
   */
  KeptDifference(Schema oldSchema, Schema newSchema, ObjectKey key, int size) {
    this.oldSchema = oldSchema;
    this.newSchema = newSchema;
    this.key = key;
    this.size = size;
  }

  private List<AttributeChange> all() {
    return SchemaDiff.attributes(oldSchema.objects().get(key), newSchema.objects().get(key));
  }

  @Override
  public AttributeChange get(int index) {
    return all().get(index);
  }

  @Override
  public Iterator<AttributeChange> iterator() {
    return all().iterator();
  }

  @Override
  public Object[] toArray() {
    return all().toArray();
  }

  @Override
  public int size() {
    return size;
  }
}
