import json
import sys

from nightaudit.config import Config
from nightaudit.sheet import render


def main():
    config = Config.of_environment()
    with open(sys.argv[1], encoding="utf-8") as file:
        print(render(json.load(file), config))


if __name__ == "__main__":
    main()
