from decimal import Decimal


def read_amount(text: str) -> Decimal:
    """An amount as accountants write it: 1,250.00, and (310.50) for what goes out."""
    text = text.strip().replace(",", "")
    if text.startswith("(") and text.endswith(")"):
        return -Decimal(text[1:-1])
    return Decimal(text)


def show(amount: Decimal) -> str:
    return f"({-amount:,.2f})" if amount < 0 else f"{amount:,.2f}"
