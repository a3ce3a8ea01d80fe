import argparse

from diplomas import graduates
from diplomas.tasks import certificate, digest

#: Certificates are printed one after the other, so they are not all asked for at once.
APART = 20


def issue(year):
    found = graduates.of_year(year)
    for position, graduate in enumerate(found):
        certificate.apply_async(args=(graduate.number), countdown=position * APART)
    digest.delay(year, len(found))
    return len(found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("year", type=int)
    print(f"{issue(parser.parse_args().year)} certificates queued")


if __name__ == "__main__":
    main()
