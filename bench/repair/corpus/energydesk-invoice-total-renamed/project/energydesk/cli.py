import argparse

from energydesk import ledger, letters, readings
from energydesk.invoices import make_invoice


def run(path, month):
    invoices = [make_invoice(reading) for reading in readings.of_month(path, month)]
    sheets = [letters.letter(invoice) for invoice in invoices if not invoice["by_mail"]]
    return sheets, ledger.totals(invoices)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("readings")
    parser.add_argument("--month", required=True)
    args = parser.parse_args(argv)
    sheets, totals = run(args.readings, args.month)
    for sheet in sheets:
        print(sheet, end="\n\n")
    print(totals)


if __name__ == "__main__":
    main()
