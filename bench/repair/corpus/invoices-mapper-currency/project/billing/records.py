import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Optional


@dataclass(frozen=True)
class Invoice:
	number: str
	customer: str
	amount: Decimal
	due: dt.date
	currency: Optional[str] = None
	paid: Optional[dt.date] = None

	def overdue(self, today):
		return self.paid is None and self.due < today
