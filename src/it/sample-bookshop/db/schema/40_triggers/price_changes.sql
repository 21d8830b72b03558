CREATE FUNCTION audit.note_price_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  INSERT INTO audit.price_changes (isbn, old_price, new_price, changed_by)
    VALUES (new.isbn, old.price, new.price, session_user);
  RETURN NULL;
END
$$;

CREATE TRIGGER price_change_is_noted
  AFTER UPDATE OF price ON shop.books
  FOR EACH ROW
  WHEN (old.price IS DISTINCT FROM new.price)
  EXECUTE FUNCTION audit.note_price_change();
