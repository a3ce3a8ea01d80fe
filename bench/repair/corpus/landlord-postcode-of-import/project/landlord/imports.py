"""Tenants from the sources that we are sent, as plain dictionaries: name, street, postcode, city, email (may be None)."""

import csv
import io


def from_csv(text):
    rows = csv.DictReader(io.StringIO(text))
    return [
        {
            "name": row["name"].strip(),
            "street": row["street"].strip(),
            "postcode": row["postcode"].strip(),
            "city": row["city"].strip(),
            "email": row.get("email") or None,
        }
        for row in rows
    ]


def from_agency(records):
    return [
        {
            "name": record["Name"],
            "street": record["Street"],
            "zip": record["PLZ"],
            "city": record["City"],
            "email": record.get("Mail"),
        }
        for record in records
    ]
