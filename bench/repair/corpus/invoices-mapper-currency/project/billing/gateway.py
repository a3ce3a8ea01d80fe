"""Reads invoices from the database."""
import datetime as dt
from decimal import Decimal

from billing.records import Invoice


def _date(text):
	return dt.date.fromisoformat(text) if text else None


def _invoice(row):
	return Invoice(
		number=row["number"],
		customer=row["customer"],
		amount=Decimal(row["amount"]),
		due=_date(row["due"]),
		paid=_date(row["paid"]),
	)


def all_invoices(db):
	return [_invoice(row) for row in db.execute("select * from invoice order by number")]


def invoice(db, number):
	row = db.execute("select * from invoice where number = ?", [number]).fetchone()
	return _invoice(row) if row else None
