from mailtests.figures import figures, share, summarise
from mailtests.table import render


def variant(**more):
    return {"subject": "A", "sent": 110, "bounced": 10, "opened": 40, "clicked": 10, **more}


def test_figures():
    assert figures(variant()) == {
        "subject": "A", "delivered": 100, "open_rate": 40.0, "click_rate": 10.0, "click_to_open": 25.0
    }
    assert share(0, 0) == 0.0


def test_best_first():
    rows = summarise({"variants": [variant(clicked=1), variant(subject="B")]})
    assert [row["subject"] for row in rows] == ["B", "A"]
    assert len(render(rows).splitlines()) == 3
