"""The daily sheet of a partner agency: NUMBER;SUBMITTED;DECIDED, the last one blank as long as nothing is decided."""
from datetime import datetime

from visacentre.applications import Application


def rows(text):
    for line in text.splitlines():
        if line.strip():
            yield [cell.strip() for cell in line.split(";")]


def import_sheet(agency, text, applications):
    count = 0
    for number, submitted, decided in rows(text):
        applications.add(
            Application(
                number,
                agency,
                datetime.fromisoformat(submitted),
                datetime.fromisoformat(decided) if decided else None,
            )
        )
        count += 1
    return count
