"""Takes in what lies in the spool, without a worker."""

import sys

from scanspool.archive import archived
from scanspool.spool import waiting
from scanspool.tasks import ingest


def main(folder):
    late = []
    for name in waiting(folder):
        result = ingest.apply(args=(folder, name))
        if result.failed():
            late.append(name)
    print(f"{len(archived)} archived, {len(late)} late")


if __name__ == "__main__":
    main(sys.argv[1])
