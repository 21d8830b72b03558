ALTER TABLE shelves ADD COLUMN height integer;
