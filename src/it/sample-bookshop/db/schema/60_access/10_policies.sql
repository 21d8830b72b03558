/*
 * The web shop connects as one role for all customers and says for whom by a setting:
 *   SET bookshop.customer = '4711';
 * Without it /* as in a job that forgot */ nobody's orders are seen.
 */
ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_orders ON shop.orders
  FOR ALL TO bookshop_web
  USING (customer_id = current_setting('bookshop.customer', true)::bigint)
  WITH CHECK (customer_id = current_setting('bookshop.customer', true)::bigint);

CREATE POLICY all_orders ON shop.orders
  FOR ALL TO bookshop_clerk
  USING (true);
