import csv
import sys

from energybills.bills import make_bill
from energybills.tariffs import load_tariffs


def main(tariff_path, readings_path):
    tariffs = load_tariffs(tariff_path)
    with open(readings_path, newline="") as f:
        for row in csv.DictReader(f):
            bill = make_bill(row["flat"], tariffs[row["tariff"]], row["kwh"])
            print(f"{bill.flat};{bill.total}")


main(*sys.argv[1:3])
