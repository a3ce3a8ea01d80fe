from depot.counting import correct
from depot.stock import Stock


def main():
    stock = Stock({"bolt": 100, "nut": 40})
    found = correct(stock, {"bolt": 98, "nut": 40, "washer": 5})
    print(f"{len(found)} corrected: {stock.levels}")


if __name__ == "__main__":
    main()
