import sys
from datetime import date

from kombucha.batches import read, to_bottle

if __name__ == "__main__":
    for batch in to_bottle(read(sys.argv[1]), date.fromisoformat(sys.argv[2])):
        print(f"vat {batch.vat}: {batch.tea}")
