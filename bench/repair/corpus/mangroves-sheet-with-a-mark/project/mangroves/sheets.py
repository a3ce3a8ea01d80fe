import csv


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def plots(path):
    return {row["plot"]: {"village": row["village"], "hectares": float(row["hectares"])} for row in rows(path)}


def seedlings(path):
    for row in rows(path):
        yield row["plot"], int(row["planted"]), int(row["alive"])
