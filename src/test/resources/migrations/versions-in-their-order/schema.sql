CREATE TABLE shelves (
  id integer PRIMARY KEY,
  room text,
  centimetres integer NOT NULL,
  level bigint DEFAULT 1
);
CREATE VIEW low AS SELECT id, level FROM shelves;
CREATE VIEW high AS SELECT id FROM low WHERE level > 3;
