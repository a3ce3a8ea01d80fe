import csv

from coldchain.figures import average, hours, outside, spread, temperatures

COLUMNS = ["shipment", "readings", "hours", "average", "spread", "outside"]


def line(shipment, readings):
    values = temperatures(readings)
    return {
        "shipment": shipment,
        "readings": len(readings),
        "hours": hours(readings),
        "average": average(values),
        "spread": spread(values),
        "outside": outside(values),
    }


def write(shipments, file):
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for shipment in sorted(shipments):
        # The writer leaves None blank.
        writer.writerow(line(shipment, shipments[shipment]))
