CREATE TYPE money_amount AS (value integer, ccy text);
CREATE TABLE invoice (
  total money_amount,
  ccy text,
  date date,
  day integer,
  due date,
  CHECK ((total).ccy = 'EUR'),
  CHECK (due > '2000-01-01'::date),
  CHECK (extract(day from due) < 28),
  CHECK (cast(due AS date) < CAST('2100-01-01' AS date)),
  CHECK ((total).ccy = ccy)
);
