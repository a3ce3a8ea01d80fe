"""What the payment provider tells us about charges.

Its objects have every field, but fields that do not apply are null.
"""


def email_of(charge):
    return (charge.get("billing_details") or {}).get("email")


def country_of(charge):
    address = charge.get("shipping").get("address") or {}
    return address.get("country")


def succeeded(ledger, charge):
    ledger.add(charge["id"], charge["amount"], email=email_of(charge), country=country_of(charge))


def refunded(ledger, charge):
    ledger.add(charge["id"], -charge["amount_refunded"], email=email_of(charge), country=country_of(charge))
