import csv

from etlkit.pipeline import Only, Pipeline


def main(path="sales.csv"):
    pipeline = Pipeline([Only(shop="1")], "totals:sku")
    with open(path, newline="") as file:
        count = pipeline.run(csv.DictReader(file))
    for sku, total in sorted(pipeline.sink.totals.items()):
        print(f"{sku}: {total}")
    print(f"{count} rows")


if __name__ == "__main__":
    main()
