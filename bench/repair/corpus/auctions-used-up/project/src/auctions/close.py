import sys

from auctions.results import result


def main(argv):
    closed = result(argv[1])
    print(f"{closed['lot']}: {closed['bids']} bids, {closed['winner'] or 'not sold'}")


if __name__ == "__main__":
    main(sys.argv)
