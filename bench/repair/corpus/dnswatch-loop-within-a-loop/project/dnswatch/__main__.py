import asyncio
import sys
from configparser import ConfigParser

from dnswatch.checks import Watched, check_all
from dnswatch.resolver import Resolver


def load(path):
    parser = ConfigParser()
    with open(path, encoding="utf-8") as file:
        parser.read_file(file)
    return [Watched(name, parser[name]["expect"], parser[name].get("also")) for name in parser.sections()]


def main():
    results = asyncio.run(check_all(Resolver(), load(sys.argv[1])))
    for result in results:
        print(f"{'ok  ' if result.ok else 'FAIL'} {result.name} {result.reason}".rstrip())
    return 0 if all(result.ok for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
