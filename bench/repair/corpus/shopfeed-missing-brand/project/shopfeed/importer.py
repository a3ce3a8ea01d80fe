"""Imports a supplier's feed: python -m shopfeed.importer FEED"""

import json
import logging
import sys

from shopfeed.models import Article
from shopfeed.catalogue import Catalogue

log = logging.getLogger("shopfeed")


def price(text):
    return round(float(text) * 100)


def article(item):
    return Article(
        sku=item["sku"],
        title=item["title"].strip(),
        price_cents=price(item["price"]),
        brand=item["brand"],
        ean=item.get("ean"),
        images=item.get("images", []),
        stock=int(item.get("stock", 0)),
    )


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["articles"]


def run(path, catalogue=None):
    catalogue = Catalogue() if catalogue is None else catalogue
    for item in read(path):
        catalogue.put(article(item))
    return catalogue


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    done = run(sys.argv[1])
    log.info("%d articles, brands: %s", len(done), ", ".join(done.brands()))
    for line in done.listing():
        print(line)
