"""Applicants from the file of the job portal."""


def applicants(rows):
    for row in rows:
        yield {
            "name": row["candidate"],
            "address": {"street": row["addr1"], "postcode": row["plz"], "city": row["town"]},
        }
