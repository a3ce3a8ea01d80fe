from billing.money import amount_text

TEMPLATE = """Dear {customer},

invoice {number} over {amount} was due on {due:%d %B %Y}.
"""


def reminder(invoice):
	return TEMPLATE.format(
		customer=invoice.customer,
		number=invoice.number,
		amount=amount_text(invoice.amount, invoice.currency),
		due=invoice.due,
	)
