from decimal import Decimal

SYMBOLS = {"EUR": "€", "GBP": "£"}


def amount_text(amount, currency):
	code = SYMBOLS.get(currency, currency)
	return code + " " + f"{amount.quantize(Decimal('0.01')):,}"


def sum_by_currency(invoices):
	sums = {}
	for invoice in invoices:
		sums[invoice.currency] = sums.get(invoice.currency, Decimal(0)) + invoice.amount
	return sums
