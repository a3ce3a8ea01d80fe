import subprocess
import sys

import pytest

from confview.jobs import jobs_of
from confview.settings import Settings


def test_jobs_with_settings_of_their_own():
    jobs = [{"name": "a"}, {"name": "b", "with": {"timeout": 9}}, {"name": "c"}, {"name": "d", "with": {"retries": 0}}]
    settings = Settings({"timeout": 5, "retries": 2, "jobs": jobs})
    found = list(jobs_of(settings))
    assert [job.describe() for job in found] == [
        "a: 2 retries, 5 s",
        "b: 2 retries, 9 s",
        "c: 2 retries, 5 s",
        "d: 0 retries, 5 s",
    ]
    assert (settings.timeout, settings.retries) == (5, 2)
    assert isinstance(found[1].settings, Settings)


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "confview.worker", "settings.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "mirror: 3 retries, 20 s",
        "thumbnails: 3 retries, 90 s",
        "cleanup: 0 retries, 20 s",
    ]


def test_the_others():
    settings = Settings({"timeout": 5})
    assert "timeout" in settings and "retries" not in settings
    with pytest.raises(AttributeError, match="no setting retries"):
        settings.retries
    assert getattr(settings, "retries", 7) == 7
