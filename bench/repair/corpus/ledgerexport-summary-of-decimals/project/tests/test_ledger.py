import json
import unittest
from datetime import date
from decimal import Decimal

from ledgerlib import output, postings, summary

ROWS = postings.load('2026-01-04 rent -850.00\n2026-01-15 food 12.50')


class LedgerTest(unittest.TestCase):
    def test_rows_as_json(self):
        self.assertEqual(
            json.loads(output.rows_as_json(ROWS))[0],
            {'day': '2026-01-04', 'account': 'rent', 'amount': '-850.00'},
        )

    def test_summarise(self):
        result = summary.summarise(ROWS)
        self.assertEqual(result['last_day'], date(2026, 1, 15))
        self.assertEqual(list(result['accounts'].items()), [('food', Decimal('12.50')), ('rent', Decimal('-850.00'))])

    def test_summary_as_text(self):
        self.assertIn('2026-01-04 to 2026-01-15', output.summary_as_text(summary.summarise(ROWS)))

    def test_empty(self):
        self.assertEqual(json.loads(output.summary_as_json(summary.summarise([])))['accounts'], {})
