CREATE TABLE growers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    town TEXT,
    hectares REAL
);

CREATE TABLE trees (
    grower_id INTEGER NOT NULL REFERENCES growers (id),
    variety TEXT NOT NULL,
    planted INTEGER NOT NULL,
    count INTEGER NOT NULL
);
