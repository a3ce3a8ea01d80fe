import asyncio
import sys

from newsdigest.digest import Digest
from newsdigest.feed import Feed


def main(sections):
    parts = asyncio.run(Digest(Feed()).build(sections))
    for section, lines in parts.items():
        print(section.upper())
        print("\n".join(f"  {line}" for line in lines) or "  (nothing)")


if __name__ == "__main__":
    main(sys.argv[1:])
