def totals(invoices):
    """What the month brings in."""
    return {
        "net": sum(invoice["net_amount"] for invoice in invoices),
        "vat": sum(invoice["vat_amount"] for invoice in invoices),
        "gross": sum(invoice["total_amount"] for invoice in invoices),
    }
