from decimal import Decimal

# What the page on delivery shows, and what the order form offers.
CHOICES = {
    "letter": "By letter, up to 500 g",
    "parcel": "By parcel, free from 40.00",
    "pickup": "Collect it at the shop, free of charge",
}
FREE_FROM = Decimal("40.00")


class TooHeavy(Exception):
    pass


def postage(choice, goods, grams):
    if choice == "letter":
        if grams > 500:
            raise TooHeavy("too heavy for a letter")
        fee = Decimal("2.95")
    elif choice == "parcel":
        fee = Decimal("0.00") if goods >= FREE_FROM else Decimal("5.49")
    return fee
