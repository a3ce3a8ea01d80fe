def add(db, boat_id, day, kg):
    db.execute("INSERT INTO landings VALUES (?, ?, ?)", (boat_id, day, kg))


def landed_in(db, boat_id, year):
    """Kilograms that the boat landed in the year."""
    row = db.execute(
        "SELECT SUM(kg) AS kg FROM landings WHERE boat_id = ? AND day LIKE ?", (boat_id, f"{year}-%")
    ).fetchone()
    return row["kg"]


def days_in(db, boat_id, year):
    row = db.execute(
        "SELECT COUNT(DISTINCT day) AS days FROM landings WHERE boat_id = ? AND day LIKE ?", (boat_id, f"{year}-%")
    ).fetchone()
    return row["days"]
