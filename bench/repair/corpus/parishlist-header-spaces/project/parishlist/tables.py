import csv


def rows_of(file):
    """Rows of a table as the parish offices send them: heads in any case, with spaces around them."""
    reader = csv.DictReader(file)
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or []]
    for row in reader:
        yield {name: (value or "").strip() for name, value in row.items() if name}
