import sys

from brewery import batches


def lines(found):
    for batch in sorted(found, key=lambda batch: batch.id):
        place = batch.tank if batch.status.needs_tank else "-"
        yield f"{batch.id:>4} {batch.beer:<8} {batch.status.value:<11} {place}"


if __name__ == "__main__":
    for line in lines(batches.read(sys.argv[1])):
        print(line)
