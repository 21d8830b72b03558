CREATE TABLE p (number integer, b text DEFAULT 'x', CONSTRAINT p_a_check CHECK (number > 0));
CREATE TABLE c () INHERITS (p);
CREATE TABLE l (own integer, b text DEFAULT 'x', CONSTRAINT p_a_check CHECK (own > 0));
