STEPS = [
    "create table orders (id integer primary key, customer text not null, cents integer not null)",
    "alter table orders add column discount integer not null default 0",
]


def migrate(db):
    version = db.execute("pragma user_version").fetchone()[0]
    for number, step in enumerate(STEPS[version:], start=version + 1):
        db.execute(step)
        db.execute(f"pragma user_version = {number}")
    return len(STEPS) - version
