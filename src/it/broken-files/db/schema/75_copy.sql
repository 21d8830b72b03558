COPY a FROM stdin;
1
2
