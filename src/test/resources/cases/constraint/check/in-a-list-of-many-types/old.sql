CREATE TYPE mood AS ENUM ('fine', 'bad');
