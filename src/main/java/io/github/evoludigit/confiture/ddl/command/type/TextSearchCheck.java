package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Outside;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the options of a text search object are those that it has, and what they name is there
 * ({@code tsearchcmds.c}).
 *
 * @param execution what there is
 * @param kind the kind of object
 * @param name its name, where an error is
 */
record TextSearchCheck(Execution execution, ObjectKind kind, Token name) {

  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "start", "(internal, integer)",
          "gettoken", "(internal, internal, internal)",
          "end", "(internal)",
          "headline", "(internal, internal, tsquery)",
          "lextypes", "(internal)",
          "init", "(internal)",
          "lexize", "(internal, internal, internal, internal)");

  /** Says what is wrong with the options. */
  void of(Map<String, String> options) {
    switch (kind) {
      case TEXT_SEARCH_PARSER -> {
        methods(options, List.of("start", "gettoken", "end", "headline", "lextypes"));
        required(options, List.of("start", "gettoken", "end", "lextypes"));
      }
      case TEXT_SEARCH_TEMPLATE -> {
        methods(options, List.of("init", "lexize"));
        required(options, List.of("lexize"));
      }
      case TEXT_SEARCH_CONFIGURATION -> configuration(options);
      default -> {
        if (!options.containsKey("template")) {
          refuse(SqlState.INVALID_OBJECT_DEFINITION, "text search template is required");
        } else {
          named(ObjectKind.TEXT_SEARCH_TEMPLATE, options.get("template"));
        }
      }
    }
  }

  private void refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, name, ""));
  }

  private void known(Set<String> options, List<String> known) {
    for (String option : options) {
      if (!known.contains(option)) {
        refuse(
            SqlState.SYNTAX_ERROR, kind.label() + " parameter \"" + option + "\" not recognized");
      }
    }
  }

  private void methods(Map<String, String> options, List<String> methods) {
    known(options.keySet(), methods);
    for (String method : methods) {
      if (options.containsKey(method)) {
        function(options.get(method), ARGUMENTS.get(method));
      }
    }
  }

  private void required(Map<String, String> options, List<String> methods) {
    for (String method : methods) {
      if (!options.containsKey(method)) {
        refuse(
            SqlState.INVALID_OBJECT_DEFINITION,
            kind.label() + ' ' + method + " method is required");
      }
    }
  }

  private void function(String function, String arguments) {
    List<String> types = List.of(arguments.substring(1, arguments.length() - 1).split(", "));
    new RequiredFunction(execution, name(function), types).refuseUnlessThere();
  }

  private void configuration(Map<String, String> options) {
    known(options.keySet(), List.of("parser", "copy"));
    boolean parser = options.containsKey("parser");
    boolean copy = options.containsKey("copy");
    if (parser && copy) {
      refuse(SqlState.SYNTAX_ERROR, "cannot specify both PARSER and COPY options");
    } else if (!parser && !copy) {
      refuse(SqlState.INVALID_OBJECT_DEFINITION, "text search parser is required");
    } else if (parser) {
      named(ObjectKind.TEXT_SEARCH_PARSER, options.get("parser"));
    } else {
      named(ObjectKind.TEXT_SEARCH_CONFIGURATION, options.get("copy"));
    }
  }

  private void named(ObjectKind of, String text) {
    QualifiedName written = name(text);
    if (execution.namespace().find(of, written, "").isPresent()
        || new Outside(execution.namespace()).mayHold(of, written)) {
      return;
    }
    Optional<Unreadable> schema = new Absence(execution).schema(written, name);
    execution.refuse(
        schema.orElseGet(
            () ->
                Unreadable.missing(
                    Missing.of(of.label(), written.schema(), written.name()), name)));
  }

  private static QualifiedName name(String text) {
    List<String> parts = SqlName.parts(text.replace(" ", ""));
    int last = parts.size() - 1;
    return new QualifiedName(
        last > 0 ? Optional.of(parts.get(last - 1)) : Optional.empty(), parts.get(last));
  }
}
