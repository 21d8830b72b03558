ALTER TABLE three ADD COLUMN j integer;
