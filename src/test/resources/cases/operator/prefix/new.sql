CREATE OPERATOR !!! (RIGHTARG = numeric, FUNCTION = numeric_uminus);
