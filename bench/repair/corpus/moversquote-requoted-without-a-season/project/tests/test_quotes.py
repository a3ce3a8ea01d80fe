from datetime import date

from moversquote.desk import move_to, new_job
from moversquote.jobs import load
from moversquote.nightly import requote
from moversquote.pricing import Season, season_of, total

TODAY = date(2026, 5, 4)


def test_total():
    assert total(10, 100, Season.MIDDLE) == 530
    assert total(10, 100, Season.HIGH, floors=2) == 750


def test_seasons():
    assert season_of(date(2026, 2, 3)) is Season.LOW
    assert season_of(date(2026, 2, 28)) is Season.HIGH


def test_desk():
    job = new_job(1, "Ito", 10, 100, date(2026, 5, 20), TODAY)
    assert job.price == 530
    assert move_to(job, date(2026, 7, 20), TODAY) == 132


def test_nothing_is_stale():
    assert requote(load("jobs.json"), date(2026, 3, 5)) == []
