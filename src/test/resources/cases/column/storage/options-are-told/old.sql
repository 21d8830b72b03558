CREATE TABLE doc (kind text);
