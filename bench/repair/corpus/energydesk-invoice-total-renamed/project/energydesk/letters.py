def euros(cents):
    return f"{cents // 100}.{cents % 100:02} EUR"


def letter(invoice):
    return "\n".join(
        [
            f"Dear {invoice['customer']},",
            f"for {invoice['kwh']} kWh we ask you to pay {euros(invoice['total_amount'])}",
            f"(of which {euros(invoice['vat_amount'])} are VAT).",
        ]
    )


def reminder(invoice, days):
    return f"{invoice['customer']}: {euros(invoice['total_amount'])} due for {days} days"
