CREATE TABLE public.seats (
  row_number integer PRIMARY KEY,
  seat_number integer,
  PRIMARY KEY (row_number, seat_number)
);
