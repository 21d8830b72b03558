package io.github.evoludigit.confiture.ddl;

/** {@code ALTER … OWNER TO}. */
record ChangeOwner(AlterTarget target, WrittenRole role) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(
            entity ->
                new Alteration(execution.catalog())
                    .changeOwner(entity, role.resolve(execution.session())));
    return Treatment.MODEL;
  }
}
