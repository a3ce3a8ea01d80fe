import os

from fishmarket.feed import Feed


def line(price):
    return f"{price['species']:<12} {price['cents'] / 100:8.2f}"


def run(feed, out, market="north-quay"):
    for price in sorted(feed.prices(market), key=lambda price: price["species"]):
        out(line(price))


if __name__ == "__main__":
    run(Feed(os.environ["AUCTION_URL"]), print)
