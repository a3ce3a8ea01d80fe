import sqlite3

SCHEMA = """
create table invoice (
	number text primary key, customer text not null, amount text not null,
	currency text not null, due text not null, paid text
);
insert into invoice values
	('2026-014', 'Mill & Sons', '120.00', 'EUR', '2026-03-01', null),
	('2026-015', 'Harbour Ltd', '88.50', 'GBP', '2026-03-11', '2026-03-10'),
	('2026-016', 'Harbour Ltd', '300.00', 'GBP', '2026-03-20', null),
	('2026-017', 'Mill & Sons', '75.25', 'EUR', '2026-06-01', null);
"""


def open_database():
	db = sqlite3.connect(":memory:")
	db.row_factory = sqlite3.Row
	db.executescript(SCHEMA)
	return db
