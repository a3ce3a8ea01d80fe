import os
import sys
from pathlib import Path

from payouts.bank import Bank
from payouts.rows import read_rows


def send_all(bank, path):
    month = Path(path).stem
    return [
        bank.transfer(f"{month}-{seller}", iban, amount)
        for seller, iban, amount in read_rows(path)
        if amount > 0
    ]


if __name__ == "__main__":
    sent = send_all(Bank(os.environ["BANK_API_URL"]), sys.argv[1])
    print(f"{len(sent)} transfers sent")
