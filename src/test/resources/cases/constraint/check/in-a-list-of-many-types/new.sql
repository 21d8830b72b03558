CREATE TYPE mood AS ENUM ('fine', 'bad');
CREATE TABLE t (
  m mood CHECK (m IN ('fine', 'bad')),
  d date CHECK (d NOT IN ('2024-01-01', '2025-01-01')),
  u uuid CHECK (u IN ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12')),
  n numeric CHECK (n IN (1, 2.5)),
  c char(3) CHECK (c IN ('a', 'b')),
  v varchar(9) CHECK (v IN ('a', 'b')),
  x text CHECK (x IN ('a', 'b')),
  j jsonb CHECK (j IN ('1', '{}'))
);
CREATE INDEX good_ones ON t (d) WHERE m IN ('fine', 'bad');
CREATE VIEW good AS SELECT * FROM t WHERE m IN ('fine', 'bad') AND d IN ('2024-01-01', '2025-01-01');
