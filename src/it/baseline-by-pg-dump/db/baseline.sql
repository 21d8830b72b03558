--
-- PostgreSQL database dump
--

\restrict kdHuKR4WBHLpC9vp1VedygoTj1iS6vUwwVYx6BUrq7bUvAwmU3gj33EZySiNIKZ

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA shop;


ALTER SCHEMA shop OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: authors; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.authors (
    id bigint NOT NULL,
    name text NOT NULL
);


ALTER TABLE shop.authors OWNER TO postgres;

--
-- Name: authors_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.authors ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.authors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: books; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.books (
    isbn text NOT NULL,
    author bigint NOT NULL,
    title text NOT NULL,
    price numeric(10,2)
);


ALTER TABLE shop.books OWNER TO postgres;

--
-- Name: TABLE books; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON TABLE shop.books IS 'What is sold';


--
-- Name: cheap; Type: VIEW; Schema: shop; Owner: postgres
--

CREATE VIEW shop.cheap AS
 SELECT books.title,
    books.price
   FROM shop.books
  WHERE ((books.price <= (10)::numeric) AND (books.title <> ''::text));


ALTER TABLE shop.cheap OWNER TO postgres;

--
-- Name: authors authors_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.authors
    ADD CONSTRAINT authors_pkey PRIMARY KEY (id);


--
-- Name: books books_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.books
    ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);


--
-- Name: books_by_author; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX books_by_author ON shop.books USING btree (author);


--
-- Name: books books_author_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.books
    ADD CONSTRAINT books_author_fkey FOREIGN KEY (author) REFERENCES shop.authors(id);


--
-- Name: TABLE cheap; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.cheap TO PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict kdHuKR4WBHLpC9vp1VedygoTj1iS6vUwwVYx6BUrq7bUvAwmU3gj33EZySiNIKZ

