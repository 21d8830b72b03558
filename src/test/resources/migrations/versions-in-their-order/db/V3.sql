ALTER TABLE shelves ADD COLUMN level smallint;
