import csv

from menuexport.rows import columns_of, row_of


def write_day(file, dishes):
    writer = csv.DictWriter(file, columns_of(dishes), restval="", lineterminator="\n")
    writer.writeheader()
    for dish in dishes:
        writer.writerow(row_of(dish))
