"""Makes invoices. All amounts are in cents."""

CENTS_PER_KWH = 31
BASE_FEE = 890
VAT_PERCENT = 20


def make_invoice(reading):
    energy = reading["kwh"] * CENTS_PER_KWH
    net = energy + BASE_FEE
    vat = net * VAT_PERCENT // 100
    return {
        "customer": reading["customer"],
        "kwh": reading["kwh"],
        "net_amount": net,
        "vat_amount": vat,
        "total": net + vat,
        "by_mail": reading["by_mail"],
    }
