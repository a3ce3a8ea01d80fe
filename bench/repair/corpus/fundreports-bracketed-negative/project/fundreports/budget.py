import csv

from fundreports.money import read_amount


def load_budget(path):
    with open(path, newline="") as file:
        return {row["post"]: read_amount(row["planned"]) for row in csv.DictReader(file)}
