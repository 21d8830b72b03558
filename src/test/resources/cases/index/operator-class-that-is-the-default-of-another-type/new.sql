CREATE TABLE hosts (name varchar(20), code text, address inet, seen date);
CREATE INDEX i1 ON hosts (name text_ops);
CREATE INDEX i2 ON hosts (name varchar_ops);
CREATE INDEX i3 ON hosts (code bpchar_ops);
CREATE INDEX i4 ON hosts USING brin (address inet_minmax_ops);
CREATE INDEX i5 ON hosts USING brin (seen date_minmax_ops);
CREATE INDEX i6 ON hosts (address cidr_ops);
