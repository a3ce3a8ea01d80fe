import subprocess
import sys
from datetime import date

from moversquote.desk import new_job
from moversquote.jobs import Job, load
from moversquote.nightly import requote
from moversquote.pricing import Season, total

TODAY = date(2026, 5, 4)


def job(day, floors=0):
    return Job(1, "Ito", 10, 100, day, date(2026, 3, 1), 500, floors)


def test_each_season():
    jobs = [job(date(2026, 5, 20)), job(date(2026, 7, 20)), job(date(2026, 11, 3)), job(date(2026, 7, 20), floors=2)]
    changes = requote(jobs, TODAY)
    assert [one.price for one, _ in changes] == [530, 662, 477, 750]
    assert [change for _, change in changes] == [30, 162, -23, 250]
    assert {one.quoted_on for one in jobs} == {TODAY}


def test_as_at_the_desk():
    for day in (date(2026, 6, 1), date(2026, 5, 29), date(2026, 11, 12)):
        ((requoted, _),) = requote([job(day, floors=1)], TODAY)
        assert requoted.price == new_job(2, "x", 10, 100, day, TODAY, floors=1).price


def test_fresh_jobs_are_left_alone():
    found = load("jobs.json")
    assert [one.id for one, _ in requote(found, TODAY)] == [41]
    assert found[1].price == 420
    assert total(10, 100, Season.MIDDLE) == 530


def test_the_program():
    run = subprocess.run(
        [sys.executable, "-m", "moversquote.nightly", "jobs.json", "--today", "2026-05-04"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == "41 Yilmaz: 1326 (-514)\n"
