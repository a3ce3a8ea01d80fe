import datetime as dt
import sys

from billing.database import open_database
from billing.gateway import all_invoices
from billing.letters import reminder


def reminders(db, today):
	return [reminder(invoice) for invoice in all_invoices(db) if invoice.overdue(today)]


def main(argv):
	today = dt.date.fromisoformat(argv[1])
	for letter in reminders(open_database(), today):
		print(letter)


if __name__ == "__main__":
	main(sys.argv)
