CREATE FUNCTION shop.dear(price numeric) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE
  AS $$
BEGIN
  -- Nobody pays more.
  RETURN price > 100;
END
$$;
