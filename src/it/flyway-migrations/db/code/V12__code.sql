DO $$
BEGIN
  IF (SELECT count(*) FROM books) > 0 THEN
    UPDATE books SET pages = 1 WHERE pages = 0;
    ALTER TABLE books ADD CHECK (pages > 0);
  END IF;
END $$;
