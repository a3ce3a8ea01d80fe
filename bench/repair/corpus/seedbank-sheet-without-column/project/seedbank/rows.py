"""Rows of the partners' sheets. Only accession and species are in every sheet."""


def text(row, name):
    """A cell's text; None where it is blank or the sheet has no such column."""
    value = (row.get(name) or "").strip()
    return value or None


def accession_of(row):
    return {
        "accession": row["accession"].strip(),
        "species": row["species"].strip(),
        "origin": text(row, "origin"),
        "germination": rate(row["germination"]),
        "note": text(row, "note"),
    }


def rate(cell):
    if not cell:
        return None
    return float(cell)
