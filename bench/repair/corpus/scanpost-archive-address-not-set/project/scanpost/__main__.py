import logging

from scanpost.archive import Archive
from scanpost.config import load
from scanpost.queue import pending


def main():
    logging.basicConfig(level=logging.INFO)
    settings = load()
    archive = Archive(settings)
    for document in pending(settings.batch):
        archive.store(document)


if __name__ == "__main__":
    main()
