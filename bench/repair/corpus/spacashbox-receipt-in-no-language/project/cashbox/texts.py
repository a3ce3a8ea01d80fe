RECEIPT = {"en": "Thank you for your visit. Paid: {amount}", "fr": "Merci de votre visite. Payé : {amount}"}
REFUND = {"en": "We have refunded {amount}", "fr": "Nous avons remboursé {amount}"}


def amount_text(cents, language):
    whole, rest = divmod(cents, 100)
    if language == "fr":
        return f"{whole},{rest:02} €"
    return f"€{whole}.{rest:02}"


def receipt(cents, language):
    return RECEIPT[language].format(amount=amount_text(cents, language))


def refund_note(cents, language):
    return REFUND[language].format(amount=amount_text(cents, language))
