CREATE TABLE s (id integer, y integer, x integer, CONSTRAINT t_x_check CHECK (y > 0));
CREATE VIEW v AS SELECT s.id, s.y AS x FROM s;
CREATE VIEW w AS SELECT s.id, s.y AS x FROM s AS s;
