"""Offers that a club sends as a whole, in a sheet: species;variety;year;bags"""

import csv

from django.db import transaction

from seedswap.offers.models import Grower, Offer, Variety


class SheetError(Exception):
    pass


def numbers(row, line):
    try:
        return int(row["year"]), int(row["bags"] or 1)
    except (TypeError, ValueError):
        raise SheetError(f"line {line}: year and bags must be numbers") from None


@transaction.atomic
def load_sheet(lines, mail, club):
    """Takes over all offers of a sheet; how many there were."""
    grower, created = Grower.objects.get_or_create(mail=mail.lower(), defaults={"name": club})
    if not created:
        # A new sheet takes the place of the last one.
        grower.offers.all().delete()
    count = 0
    for line, row in enumerate(csv.DictReader(lines, delimiter=";"), start=2):
        year, bags = numbers(row, line)
        variety = Variety.objects.get_or_create(species=row["species"].strip().lower(), name=row["variety"].strip())
        Offer.objects.create(grower=grower, variety=variety, year=year, bags=bags)
        count += 1
    return count
