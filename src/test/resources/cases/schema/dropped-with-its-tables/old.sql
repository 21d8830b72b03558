CREATE SCHEMA billing;
CREATE TABLE billing.invoice (id bigint PRIMARY KEY, total numeric(10,2));
CREATE VIEW billing.unpaid AS SELECT id FROM billing.invoice;
