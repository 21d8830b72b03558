ALTER SCHEMA public OWNER TO librarian;
