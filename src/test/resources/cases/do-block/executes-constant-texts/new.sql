CREATE TABLE a (x integer, y text DEFAULT 'it''s');
CREATE INDEX a_x ON a (x);
