CREATE TABLE "données" (id integer);
