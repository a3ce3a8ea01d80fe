import asyncio
import csv
import io
import sys

from exporter.source import count, stream


async def to_csv(table):
    out = io.StringIO()
    writer = None
    for row in stream(table):
        if writer is None:
            writer = csv.DictWriter(out, fieldnames=list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow(row)
    return out.getvalue()


async def main(table):
    print(f"{await count(table)} rows")
    print(await to_csv(table), end="")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
