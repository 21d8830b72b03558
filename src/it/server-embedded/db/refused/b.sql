-- Only who runs it can know that.
INSERT INTO users VALUES (1);
  INSERT INTO users VALUES (1);
