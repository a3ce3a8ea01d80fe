from mailtests.figures import figures, summarise
from mailtests.table import render

SILENT = {"subject": "Last chance!!!", "sent": 1000, "bounced": 31, "opened": 0, "clicked": 0}


def test_nobody_opened():
    assert figures(SILENT) == {
        "subject": "Last chance!!!", "delivered": 969, "open_rate": 0.0, "click_rate": 0.0, "click_to_open": 0.0
    }
    other = {"subject": "Spring", "sent": 10, "bounced": 0, "opened": 3, "clicked": 1}
    rows = summarise({"variants": [SILENT, other]})
    assert [row["subject"] for row in rows] == ["Spring", "Last chance!!!"]
    assert rows[0]["click_to_open"] == 33.3
    assert "Last chance!!!" in render(rows)


def test_nothing_delivered():
    row = figures({"subject": "X", "sent": 5, "bounced": 5, "opened": 0, "clicked": 0})
    assert (row["open_rate"], row["click_to_open"]) == (0.0, 0.0)
