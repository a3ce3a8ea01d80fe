INSERT INTO growers (id, name, town, hectares) VALUES
    (1, 'Hof Lindner', 'Jork', 4.5),
    (2, 'H. Petersen', NULL, NULL),
    (3, 'Obsthof Ney', 'Steinkirchen', 11);

INSERT INTO trees (grower_id, variety, planted, count) VALUES
    (1, 'Holsteiner Cox', 1988, 120),
    (1, 'Finkenwerder', 1971, 40),
    (2, 'Boskoop', 1954, 12),
    (3, 'Boskoop', 1990, 300),
    (3, 'Finkenwerder', 2003, 80);
