CREATE TABLE pupil (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  tuition INTEGER NOT NULL,   -- cents a month
  meals INTEGER,              -- cents a month, null: eats at home
  reduction INTEGER           -- cents a month, null: none granted
);

INSERT INTO pupil VALUES (1, 'Ada', 12000, 4500, 1500);
INSERT INTO pupil VALUES (2, 'Benno', 12000, NULL, 0);
INSERT INTO pupil VALUES (3, 'Carla', 14000, 4500, NULL);
