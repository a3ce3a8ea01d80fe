def money(cents):
    return f"{cents / 100:.2f} EUR"


def invoice_letter(invoice):
    lines = [f"{p.count} x {p.text}: {money(p.cents * p.count)}" for p in invoice.positions]
    return "\n".join([f"Invoice {invoice.number}", *lines, f"Total: {money(invoice.total)}"])


def reminder(invoice):
    return (
        f"Dear {invoice.owner},\n"
        f"invoice {invoice.number} was due on {invoice.due}.\n"
        f"Of {money(invoice.total())} {money(invoice.open_amount)} are still open."
    )
