CREATE TABLE reader (mail text NOT NULL, name text DEFAULT 'nobody');
