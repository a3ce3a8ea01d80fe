#!/usr/bin/env python3
"""Prints how the variants of a campaign did."""
import argparse
import json
import os

from mailtests.figures import summarise
from mailtests.table import render


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--campaign", required=True)
    parser.add_argument("--folder", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "campaigns"))
    args = parser.parse_args()
    with open(os.path.join(args.folder, args.campaign + ".json")) as f:
        campaign = json.load(f)
    print(render(summarise(campaign)))


if __name__ == "__main__":
    main()
