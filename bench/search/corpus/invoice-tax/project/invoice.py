"""Sums of an invoice. Amounts are decimals in the currency of the invoice."""

from decimal import Decimal

CENT = Decimal("0.01")
RATES = {"standard": Decimal("0.19"), "reduced": Decimal("0.07"), "none": Decimal("0")}


def to_cents(amount):
    """An amount in whole cents; half a cent counts as one."""
    return amount.quantize(CENT)


def tax_of(net, rate="standard"):
    if rate not in RATES:
        raise KeyError(f"unknown rate: {rate}")
    return to_cents(Decimal(net) * RATES[rate])


def invoice(lines):
    """Totals of lines (quantity, unit price, rate). The tax is rounded per rate, not per line."""
    nets = {}
    for quantity, price, rate in lines:
        nets[rate] = nets.get(rate, Decimal(0)) + quantity * Decimal(price)
    taxes = {rate: tax_of(net, rate) for rate, net in nets.items()}
    net = to_cents(sum(nets.values(), Decimal(0)))
    return {"net": net, "taxes": taxes, "gross": net + sum(taxes.values(), Decimal(0))}
