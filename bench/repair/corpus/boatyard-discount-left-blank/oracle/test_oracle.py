from boatyard.invoice import line, saved, total
from boatyard.parse import job_of


def job(**more):
    return job_of({"boat": "Elsa", "hours": 10, **more})


def test_a_blank_discount_is_none_at_all():
    for entry in ({"discount": ""}, {"discount": "  "}, {}):
        made = job(material="5", **entry)
        assert total(made) == 625.0
        assert line(made) == "Elsa: 625.00"


def test_every_reader_of_the_discount_works():
    assert saved([job(discount=""), job(discount="10")]) == 62.0


def test_others():
    assert total(job(discount="10")) == 558.0
    assert line(job(discount="100")) == "Elsa (-100 %): 0.00"
