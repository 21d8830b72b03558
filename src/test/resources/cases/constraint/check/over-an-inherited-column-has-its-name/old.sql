CREATE TABLE note (id integer PRIMARY KEY, class integer);

CREATE TABLE memo (CHECK (class = 2)) INHERITS (note);

CREATE TABLE entry (low integer CHECK (low < high), high integer);
