import argparse
import logging

from scanarchive.client import ArchiveClient
from scanarchive.inbox import Inbox
from scanarchive.uploader import Uploader


def main(argv=None):
    parser = argparse.ArgumentParser(prog="scanarchive")
    parser.add_argument("folder")
    parser.add_argument("url")
    parser.add_argument("--retry", type=int, default=3)
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO)
    uploader = Uploader(Inbox(options.folder), ArchiveClient(options.url), retry=options.retry)
    logging.info("%d scans stored", uploader.run())


if __name__ == "__main__":
    main()
