CREATE TABLE loans (reader text DEFAULT 'café');
CREATE VIEW readers AS SELECT reader FROM loans;
