CREATE TABLE t (
    a int4multirange DEFAULT '{[1,5)}',
    b int4multirange DEFAULT '{[1,3),[5,7)}',
    c nummultirange DEFAULT '{[1,2),(2,3],[5,7)}',
    d int4range DEFAULT 'empty',
    e datemultirange DEFAULT '{[2020-01-01,2020-02-01)}',
    f int4multirange DEFAULT '{(,)}',
    g numrange DEFAULT 'empty');
