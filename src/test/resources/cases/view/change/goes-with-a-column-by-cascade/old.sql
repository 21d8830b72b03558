CREATE TABLE visits (page text, day date);
CREATE VIEW pages AS SELECT DISTINCT page FROM visits;
CREATE VIEW days AS SELECT DISTINCT day FROM visits;
