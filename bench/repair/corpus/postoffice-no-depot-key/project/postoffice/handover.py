import hashlib
import hmac

from postoffice import settings
from postoffice.parcels import PARCELS, batches


def sign(key, batch):
    return hmac.new(key.encode(), ",".join(batch).encode(), hashlib.sha256).hexdigest()[:16]


def main():
    given = settings.load()
    for batch in batches(PARCELS):
        print("dry" if given.dry_run else "sent", batch, sign(given.depot_key, batch))


if __name__ == "__main__":
    main()
