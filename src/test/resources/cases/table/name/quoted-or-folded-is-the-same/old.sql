CREATE TABLE "users" ("id" integer, "Full Name" text);
