import json
import sys

from duties.rates import duty


def declare(shipments):
    return {one["id"]: duty(one["country"], one["cents"]) for one in shipments}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(declare(json.load(file)))
