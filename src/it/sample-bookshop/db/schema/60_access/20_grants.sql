GRANT USAGE ON SCHEMA shop TO bookshop_web, bookshop_clerk, bookshop_reports;

GRANT SELECT ON shop.catalogue, shop.best_sellers TO bookshop_web;
GRANT SELECT, INSERT ON shop.orders, shop.order_lines TO bookshop_web;
GRANT USAGE ON SEQUENCE shop.invoice_numbers TO bookshop_web;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA shop TO bookshop_clerk;
GRANT SELECT ON shop.monthly_sales TO bookshop_reports;

REVOKE ALL ON FUNCTION shop.place_order(bigint, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.place_order(bigint, jsonb) TO bookshop_web, bookshop_clerk;

REVOKE ALL ON SCHEMA audit FROM PUBLIC;
