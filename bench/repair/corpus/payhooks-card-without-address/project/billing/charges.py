"""From the provider's objects to rows of our ledger."""


def customer_mail(charge):
    mail = charge.get("receipt_email")
    return mail.lower() if mail else None


def customer_country(charge):
    details = charge["billing_details"]
    return details["address"]["country"]


def to_row(charge):
    return {
        "charge": charge["id"],
        "cents": charge["amount"],
        "currency": charge["currency"].upper(),
        "mail": customer_mail(charge),
        "country": customer_country(charge),
    }
