import sys

from celery import chain

from ebookpress import shelf
from ebookpress.tasks import announce, bind, fetch


def publish(slug):
    return chain(fetch.s(slug), bind.s(slug), announce.s(slug)).apply_async()


def main(slugs):
    for slug in slugs:
        if slug not in shelf.SOURCES:
            print(f"no such book: {slug}")
            return 1
        publish(slug)
        print(f"publishing {slug}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
