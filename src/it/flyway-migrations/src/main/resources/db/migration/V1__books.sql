CREATE TABLE books (isbn ${kind} PRIMARY KEY)
