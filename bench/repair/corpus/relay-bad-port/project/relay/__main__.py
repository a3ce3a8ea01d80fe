from relay.batches import batches
from relay.settings import load


def main():
    settings = load()
    print(f"relay to {settings.host}:{settings.port}, {settings.batch} a batch")
    print(len(batches([], settings.batch)))


main()
