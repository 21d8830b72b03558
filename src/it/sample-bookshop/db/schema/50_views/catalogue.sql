CREATE VIEW shop.catalogue WITH (security_barrier) AS
  SELECT
    books.isbn,
    books.title,
    writers.names AS authors,
    books.gross_price AS price,
    COALESCE(stocked.quantity, 0) AS in_stock
  FROM shop.books
  LEFT JOIN LATERAL (
    SELECT string_agg(authors.full_name, ', ' ORDER BY book_authors.place) AS names
      FROM shop.book_authors
      JOIN shop.authors ON authors.id = book_authors.author_id
      WHERE book_authors.isbn = books.isbn AND book_authors.part = 'author'
  ) AS writers ON true
  LEFT JOIN (
    SELECT isbn, sum(quantity) AS quantity FROM shop.stock GROUP BY isbn
  ) AS stocked ON stocked.isbn = books.isbn;

COMMENT ON VIEW shop.catalogue IS 'What a visitor of the web shop sees';

CREATE MATERIALIZED VIEW shop.monthly_sales AS
  SELECT
    date_trunc('month', orders.ordered_at) AS month,
    count(DISTINCT orders.id) AS orders,
    sum(order_lines.total) AS turnover
  FROM shop.orders
  JOIN shop.order_lines ON order_lines.order_id = orders.id
  WHERE orders.status <> 'cancelled'
  GROUP BY 1
  WITH NO DATA;

CREATE UNIQUE INDEX monthly_sales_by_month ON shop.monthly_sales (month);
