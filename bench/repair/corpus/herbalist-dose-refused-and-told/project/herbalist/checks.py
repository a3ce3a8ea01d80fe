from herbalist.herbs import DAILY_LIMIT


class Refused(Exception):
    """An order that must not be mixed; the text is for the client."""


def check(order):
    if not isinstance(order, dict) or not isinstance(order.get("herbs"), dict):
        raise Refused("herbs are expected, with their grams a day")
    for herb, grams in order["herbs"].items():
        if herb not in DAILY_LIMIT:
            raise Refused(f"{herb} is not kept here")
        if not isinstance(grams, (int, float)) or grams <= 0:
            raise Refused(f"{herb}: grams must be more than zero")
        if grams > DAILY_LIMIT[herb]:
            raise Refused(f"{herb}: {grams} g a day is over the limit of {DAILY_LIMIT[herb]} g")
    return order["herbs"]
