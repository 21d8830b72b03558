CREATE TABLE users (id bigint PRIMARY KEY);
COPY users FROM stdin;
1
one
\.
