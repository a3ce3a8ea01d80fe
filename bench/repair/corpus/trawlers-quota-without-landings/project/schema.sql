CREATE TABLE boats (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    quota_kg INTEGER NOT NULL
);
CREATE TABLE landings (
    boat_id INTEGER NOT NULL REFERENCES boats (id),
    day TEXT NOT NULL,
    kg INTEGER NOT NULL
);
