import json
import os
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

from metercrawl.crawl import Crawl
from metercrawl.state import State


def fetch(after):
    query = "?" + urlencode({"after": after}) if after else ""
    with urlopen(os.environ["REGISTER_URL"] + query, timeout=30) as answer:
        return json.load(answer)


if __name__ == "__main__":
    fresh = Crawl(State(os.environ.get("STATE", "state")), fetch, lambda meter: print(json.dumps(meter))).run()
    print(fresh, "new meters", file=sys.stderr)
