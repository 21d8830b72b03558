CREATE SCHEMA shop;
CREATE SCHEMA archive;
CREATE TABLE shop.here (i integer, j integer);
CREATE TABLE archive.there (i integer);
CREATE TABLE shop.here_again (i integer);
CREATE TABLE archive.there_again (i integer);
CREATE TABLE public.open (i integer);
CREATE TABLE shop.named (i integer);
