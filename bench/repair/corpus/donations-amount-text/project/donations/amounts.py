from decimal import Decimal


def parse_amount(text):
    """An amount as people write it: 1,200.50 or £ 35."""
    return Decimal(text.replace("£", "").replace(",", "").strip())


def show(amount):
    return f"£ {amount:,.2f}"
