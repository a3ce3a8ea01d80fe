from django.db.models import F

from cards.models import Card


def exactly(**by):
    """The card of a number, or None."""
    try:
        return Card.objects.get(**by)
    except Card.DoesNotExist:
        return None


def latest(**by):
    """The card of a person, or None. Some have several: then it is the one that they used last."""
    return Card.objects.filter(**by).order_by(F("last_used").desc(nulls_last=True), "-number").first()


def card_of(data):
    if data.get("number"):
        return exactly(number=data["number"])
    if data.get("phone"):
        return latest(phone=data["phone"].replace(" ", ""))
    if data.get("mail"):
        return exactly(mail__iexact=data["mail"].strip())
    return None
