CREATE TABLE item (kind text DEFAULT 'book', price integer DEFAULT 0);
CREATE TABLE film () INHERITS (item);
CREATE TABLE short_film () INHERITS (film);
CREATE TABLE record () INHERITS (item);
