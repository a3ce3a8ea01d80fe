import sys

from confview.jobs import jobs_of
from confview.settings import Settings


def main(path):
    settings = Settings.load(path)
    for job in jobs_of(settings):
        print(job.describe())


if __name__ == "__main__":
    main(sys.argv[1])
