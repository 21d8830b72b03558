CREATE TABLE books (isbn text PRIMARY KEY, title text DEFAULT 'café');
