import logging
from collections import Counter
from decimal import Decimal

import httpx

from fxhedge import settings
from fxhedge.bank import BankClient


def exposure(positions):
    total = Counter()
    for position in positions:
        total[position["currency"]] += Decimal(position["amount"])
    return dict(total)


def main():
    logging.basicConfig(level=logging.INFO)
    with httpx.Client(base_url=settings.BANK_URL, timeout=settings.TIMEOUT) as http:
        for currency, amount in sorted(exposure(BankClient(http).positions()).items()):
            print(f"{currency} {amount}")


if __name__ == "__main__":
    main()
