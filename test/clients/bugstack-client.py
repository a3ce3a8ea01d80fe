"""Reports with the official bugstack package of PyPI: an error and a chain."""
import os
import time

import bugstack

bugstack.init(os.environ["KEY"], endpoint=os.environ["ENDPOINT"], environment="test")


def load(order_id):
    prices = {"apple": 3}
    return prices[order_id]


def price(order_id):
    try:
        return load(order_id)
    except KeyError as error:
        raise ValueError("no price") from error


for call in (load, price):
    try:
        call("pear")
    except Exception as error:
        bugstack.capture_exception(error)

# It does not send at exit what still waits.
time.sleep(3)
