"""Offers that come in one by one, by our web form."""

from seedswap.offers.models import Grower, Offer, Variety


def add_offer(mail, name, species, variety, year, bags=1):
    grower, _ = Grower.objects.get_or_create(mail=mail.lower(), defaults={"name": name})
    kind, _ = Variety.objects.get_or_create(species=species.lower(), name=variety)
    return Offer.objects.create(grower=grower, variety=kind, year=year, bags=bags)
