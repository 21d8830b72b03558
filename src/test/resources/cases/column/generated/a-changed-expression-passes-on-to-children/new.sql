CREATE TABLE boxes (side integer, area integer GENERATED ALWAYS AS (side * side) STORED);
CREATE TABLE crates () INHERITS (boxes);
ALTER TABLE boxes ALTER area SET EXPRESSION AS (side * side + 1);
