import pytest

from confview.jobs import jobs_of
from confview.settings import Settings


def test_settings():
    settings = Settings({"timeout": 5})
    assert settings.timeout == 5
    assert "timeout" in settings
    assert "retries" not in settings
    with pytest.raises(AttributeError, match="no setting retries"):
        settings.retries
    settings.override({"retries": 1})
    assert settings.retries == 1


def test_jobs():
    settings = Settings({"timeout": 5, "retries": 2, "jobs": [{"name": "a"}, {"name": "b"}]})
    assert [job.describe() for job in jobs_of(settings)] == ["a: 2 retries, 5 s", "b: 2 retries, 5 s"]
