import json

import ledger
from ledgerlib import output, postings, summary


def test_amounts_and_days_are_written_as_they_are_elsewhere(capsys):
    assert ledger.main(["summary", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "first_day": "2026-01-04",
        "last_day": "2026-02-04",
        "accounts": {"rent": "-1700.00", "salary": "2310.55"},
    }


def test_what_is_empty_stays_so():
    written = json.loads(output.summary_as_json(summary.summarise([])))
    assert written == {"first_day": None, "last_day": None, "accounts": {}}


def test_the_others_are_as_they_were(capsys):
    ledger.main(["postings", "--json"])
    assert json.loads(capsys.readouterr().out)[1]["amount"] == "2310.55"
    assert "2026-01-04 to 2026-02-04" in output.summary_as_text(summary.summarise(postings.load()))
