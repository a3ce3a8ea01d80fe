def belongs(entry, invoice):
    if entry.cents != invoice["cents"]:
        return False
    return invoice["number"] in entry.purpose or invoice["customer"].casefold() == entry.payer.casefold()


def match(entries, invoices):
    """The entries that pay an invoice, with its number, and the entries that are left."""
    open_ones = list(invoices)
    booked = []
    left = []
    for entry in entries:
        found = next((invoice for invoice in open_ones if belongs(entry, invoice)), None)
        if found is None:
            left.append(entry)
            continue
        open_ones.remove(found)
        booked.append((found["number"], entry))
    return booked, left
