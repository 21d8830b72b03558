CREATE TABLE hosts (name varchar(20), code text, address inet, seen date);
CREATE INDEX i1 ON hosts (name);
CREATE INDEX i2 ON hosts (name);
CREATE INDEX i3 ON hosts (code);
CREATE INDEX i4 ON hosts USING brin (address);
CREATE INDEX i5 ON hosts USING brin (seen);
CREATE INDEX i6 ON hosts (address);
