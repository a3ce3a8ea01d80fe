from decimal import Decimal, InvalidOperation


class BadAmount(ValueError):
    pass


def amount(text):
    """An amount as the courts write it: "1,250.00", "£ 55.00"; nothing is zero."""
    cleaned = text.replace("£", "").replace(",", "").strip()
    if not cleaned:
        return Decimal("0.00")
    try:
        return Decimal(cleaned)
    except InvalidOperation:
        raise BadAmount(f"not an amount: {text!r}") from None
