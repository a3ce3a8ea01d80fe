#!/usr/bin/env python
"""Small reports on the ledger."""
import argparse
import sys

from ledgerlib import output, postings, summary


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('report', choices=['postings', 'summary'])
    parser.add_argument('--json', action='store_true', help='for machines')
    options = parser.parse_args(argv)

    rows = postings.load()
    if options.report == 'postings':
        text = output.rows_as_json(rows) if options.json else output.rows_as_text(rows)
    else:
        result = summary.summarise(rows)
        text = output.summary_as_json(result) if options.json else output.summary_as_text(result)
    print(text)
    return 0


if __name__ == '__main__':
    sys.exit(main())
