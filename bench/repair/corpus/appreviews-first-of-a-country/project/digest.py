"""Weekly digest of the reviews in the app stores: python digest.py REVIEWS.jsonl"""
import json
import sys

from tally import by_version, stars_by_country
from report import render


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def digest(path):
    reviews = read(path)
    return render(stars_by_country(reviews), by_version(reviews))


if __name__ == "__main__":
    print(digest(sys.argv[1]))
