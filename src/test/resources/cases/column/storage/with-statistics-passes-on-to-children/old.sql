CREATE TABLE notes (body text, size integer);
CREATE TABLE memos () INHERITS (notes);
