CREATE TYPE mood AS ENUM ('a');
CREATE TYPE mode AS ENUM ('a', 'b');
