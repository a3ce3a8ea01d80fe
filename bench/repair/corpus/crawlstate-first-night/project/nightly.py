import logging
import os
import sys

from crawlstate.compare import changes
from crawlstate.pages import read_pages
from crawlstate.state import load_state, save_state

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


def run(list_path, folder):
    site = os.path.splitext(os.path.basename(list_path))[0]
    path = os.path.join(folder, site + ".json")
    pages = read_pages(list_path)
    for kind, address in changes(load_state(path), pages):
        print(kind, address)
    save_state(path, pages)


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
