"""What is printed on the card that riders carry."""


def card_of(rider):
    return {
        "name": rider.name.upper(),
        "category": rider.category(rider.licence.season),
        "number": grouped(rider.licence.number),
        "valid": f"until 31.12.{rider.licence.season}",
    }


def grouped(number):
    return " ".join(number[start:start + 3] for start in range(0, len(number), 3))
