import logging
import sys

from subscriptions import prices, store

log = logging.getLogger("renew")


def charges(connection, day):
    return [(row["customer"], prices.renewal_price(row)) for row in store.due(connection, day)]


def main(day):
    for customer, cents in charges(store.connect(), day):
        print(f"{customer}: {cents / 100:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
