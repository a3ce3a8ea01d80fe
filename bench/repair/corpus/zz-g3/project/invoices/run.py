import sys

from .rows import BadRow, price, quantity, read


def total(path):
    sum_ = 0
    rejected = []
    for number, row in read(path):
        try:
            sum_ += price(number, row) * quantity(number, row)
        except BadRow as error:
            rejected.append(str(error))
    return sum_, rejected


if __name__ == "__main__":
    amount, rejected = total(sys.argv[1])
    print(amount)
    for line in rejected:
        print("rejected", line, file=sys.stderr)
