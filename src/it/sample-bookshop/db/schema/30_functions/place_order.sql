CREATE FUNCTION shop.place_order(customer bigint, basket jsonb) RETURNS bigint
  LANGUAGE plpgsql
  AS $function$
DECLARE
  placed bigint;
  item   record;
BEGIN
  INSERT INTO shop.orders (customer_id) VALUES (customer) RETURNING id INTO placed;
  FOR item IN
    SELECT place, entry ->> 'isbn' AS isbn, (entry ->> 'quantity')::integer AS quantity
      FROM jsonb_array_elements(basket) WITH ORDINALITY AS entries (entry, place)
  LOOP
    INSERT INTO shop.order_lines (order_id, line, isbn, quantity, price)
      SELECT placed, item.place, books.isbn, item.quantity, books.price
        FROM shop.books
        WHERE books.isbn = item.isbn;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'we don''t sell the book %', item.isbn USING ERRCODE = 'no_data_found';
    END IF;
  END LOOP;
  RETURN placed;
END
$function$;

COMMENT ON FUNCTION shop.place_order(bigint, jsonb) IS
  'Orders what is in the basket, a list of {"isbn": …, "quantity": …}, at today''s prices';
