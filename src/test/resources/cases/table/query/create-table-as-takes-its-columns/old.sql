CREATE TABLE summary (n integer, label text);
