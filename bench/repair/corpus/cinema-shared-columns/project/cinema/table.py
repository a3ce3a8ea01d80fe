class DuplicateColumn(ValueError):
    pass


def table(columns, rows):
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise DuplicateColumn(", ".join(twice))
    return {"columns": columns, "rows": [[row[name] for name in columns] for row in rows]}
