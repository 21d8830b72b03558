CREATE TYPE r AS RANGE (subtype = int, multirange_type_name = other);
