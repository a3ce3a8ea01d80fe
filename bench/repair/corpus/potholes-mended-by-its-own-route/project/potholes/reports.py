"""Reports of citizens, as they are kept."""

from typing import Optional


def as_dict(row):
    return {
        "id": row["id"],
        "street": row["street"],
        "text": row["text"],
        "state": "mended" if row["mended_by"] else "open",
    }


def add_report(db, street: str, text: str) -> dict:
    cursor = db.execute("INSERT INTO reports (street, text) VALUES (?, ?)", (street, text))
    return get_report(db, cursor.lastrowid)


def get_report(db, number: int) -> Optional[dict]:
    row = db.execute("SELECT * FROM reports WHERE id = ?", (number,)).fetchone()
    return as_dict(row) if row else None


def list_open(db) -> list:
    rows = db.execute("SELECT * FROM reports WHERE mended_by IS NULL ORDER BY id").fetchall()
    return [as_dict(row) for row in rows]


def mark_mended(db, number: int, crew: str) -> bool:
    """Whether there was such a report, still open."""
    cursor = db.execute(
        "UPDATE reports SET mended_by = ? WHERE id = ? AND mended_by IS NULL",
        (crew, number),
    )
    return cursor.rowcount == 1
