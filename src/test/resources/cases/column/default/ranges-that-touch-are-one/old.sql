CREATE TABLE t (
    a int4multirange DEFAULT '{[2,5),[1,3)}',
    b int4multirange DEFAULT '{[5,6],[1,2),[2,3)}',
    c nummultirange DEFAULT '{[1,2),(2,3],[5,6],[6,7)}',
    d int4range DEFAULT '(1,2)',
    e datemultirange DEFAULT '{[2020-01-01,2020-01-05],[2020-01-06,2020-02-01)}',
    f int4multirange DEFAULT '{empty,(,5),[3,)}',
    g numrange DEFAULT '[1,1.0)');
