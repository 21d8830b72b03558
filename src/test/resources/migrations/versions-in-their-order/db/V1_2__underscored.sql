ALTER TABLE shelves RENAME COLUMN height TO centimetres;
