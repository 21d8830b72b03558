CREATE TABLE "Odd" (a integer, b integer UNIQUE);
