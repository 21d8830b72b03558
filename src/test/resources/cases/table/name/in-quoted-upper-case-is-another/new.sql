CREATE TABLE "Users" (id integer);
