CREATE TABLE note (id integer PRIMARY KEY, class integer);

CREATE TABLE memo (CONSTRAINT memo_class_check CHECK (class = 2)) INHERITS (note);

CREATE TABLE entry (low integer, high integer, CONSTRAINT entry_check CHECK (low < high));
