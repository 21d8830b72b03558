CREATE TABLE notes (body text, size integer);
CREATE TABLE memos () INHERITS (notes);
ALTER TABLE notes ALTER body SET STORAGE EXTERNAL, ALTER size SET STATISTICS 50;
