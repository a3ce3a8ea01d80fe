import argparse

from campaignstats.campaigns import load, of_list
from campaignstats.table import table


def main():
    parser = argparse.ArgumentParser(prog="campaignstats")
    parser.add_argument("file")
    parser.add_argument("--list", required=True)
    arguments = parser.parse_args()
    print(table(of_list(load(arguments.file), arguments.list)))


if __name__ == "__main__":
    main()
