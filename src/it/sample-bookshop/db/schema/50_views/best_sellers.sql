CREATE VIEW shop.best_sellers AS
  SELECT books.isbn, books.title, sum(order_lines.quantity) AS sold
    FROM shop.books
    JOIN shop.order_lines USING (isbn)
    JOIN shop.orders ON orders.id = order_lines.order_id
    WHERE orders.status IN ('paid', 'shipped') AND orders.ordered_at > now() - interval '30 days'
    GROUP BY books.isbn, books.title
    ORDER BY sold DESC, books.title
    LIMIT 100;
