import csv


def of_month(path, month):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["month"] == month:
                yield {"customer": row["customer"], "kwh": int(row["kwh"]), "by_mail": row["mail"] == "yes"}
