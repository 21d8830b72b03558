--
-- PostgreSQL database dump
--

-- Dumped from database version 15.20
-- Dumped by pg_dump version 18.1

CREATE TABLE public.t (a integer, b integer GENERATED ALWAYS AS ((a + 1)) STORED);
GRANT ALL ON TABLE public.t TO pg_monitor;
