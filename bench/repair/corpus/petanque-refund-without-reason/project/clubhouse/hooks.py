"""What the payment provider tells. The fields `description`, `reason` and `fee` of its objects are optional."""


def paid(ledger, charge):
    ledger.book("fee", charge["amount"], charge.get("description"))
    if charge.get("fee"):
        ledger.book("provider", -charge["fee"])


def refunded(ledger, charge):
    ledger.book("refund", -charge["amount_refunded"], charge["reason"])


def disputed(ledger, charge):
    ledger.book("dispute", -charge["amount"], charge.get("reason"))


HANDLERS = {"charge.paid": paid, "charge.refunded": refunded, "charge.disputed": disputed}
