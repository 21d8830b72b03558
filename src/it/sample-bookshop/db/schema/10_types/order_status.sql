CREATE TYPE shop.order_status AS ENUM ('open', 'paid', 'shipped', 'returned', 'cancelled');
