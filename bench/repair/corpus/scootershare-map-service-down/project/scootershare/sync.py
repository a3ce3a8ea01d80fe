import httpx

from scootershare.store import ZoneStore
from scootershare.zones import load


def sync(client, store):
    return store.replace(load(client))


def main():
    with httpx.Client(timeout=5) as client:
        print(sync(client, ZoneStore()), "zones")


if __name__ == "__main__":
    main()
