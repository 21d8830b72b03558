/**
 * Views, materialized views and rules: what stands for a query. What a query means is found in
 * {@code expression}, and which objects it uses is kept in the catalog.
 */
package io.github.evoludigit.confiture.ddl.command.view;
