CREATE VIEW readers AS SELECT reader FROM loans;
