CREATE TYPE money_amount AS (value integer, ccy text);
CREATE TABLE invoice (
  total money_amount,
  ccy text,
  date date,
  day integer,
  due date,
  CONSTRAINT invoice_total_check CHECK (((total).ccy = 'EUR'::text)),
  CONSTRAINT invoice_due_check CHECK ((due > '2000-01-01'::date)),
  CONSTRAINT invoice_due_check1 CHECK ((EXTRACT(day FROM due) < (28)::numeric)),
  CONSTRAINT invoice_due_check2 CHECK ((due < '2100-01-01'::date)),
  CONSTRAINT invoice_check CHECK (((total).ccy = ccy))
);
