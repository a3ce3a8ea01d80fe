import sys

from quotes.feed import rate_now

if __name__ == "__main__":
    print(rate_now(sys.argv[1]))
