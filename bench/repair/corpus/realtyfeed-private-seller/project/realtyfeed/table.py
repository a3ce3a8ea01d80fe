import csv

COLUMNS = ["ref", "price", "rooms", "street", "zip", "city", "energy_class", "agent", "agent_phone"]


def write_rows(rows, target):
    writer = csv.DictWriter(target, COLUMNS, lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    return count
