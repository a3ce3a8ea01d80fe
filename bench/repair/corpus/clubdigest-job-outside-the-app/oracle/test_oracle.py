import subprocess
import sys
from pathlib import Path

from clubdigest import create_app
from clubdigest.jobs import reminder, weekly


def test_job(tmp_path):
    weekly.main({"OUTBOX": str(tmp_path / "o"), "DIGEST_ITEMS": 2, "SITE_NAME": "Chess club"})
    assert (tmp_path / "o" / "digest.txt").read_text() == (
        "News of the Chess club\n\n* Results (19 Apr)\n* Spring regatta (18 Apr)"
    )


def test_program():
    run = subprocess.run([sys.executable, "-m", "clubdigest.jobs.weekly"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    text = Path("outbox/digest.txt").read_text()
    assert text.splitlines()[0] == "News of the Rowing club" and text.count("*") == 3


def test_the_preview_follows_its_own_application():
    client = create_app({"SITE_NAME": "Ski club", "DIGEST_ITEMS": 0}).test_client()
    assert client.get("/digest/preview").json == {"text": "News of the Ski club\n"}


def test_reminder(tmp_path):
    reminder.main("Monday", {"OUTBOX": str(tmp_path), "SITE_NAME": "Ski club"})
    assert (tmp_path / "reminder.txt").read_text() == "The Ski club meets on Monday.\n"
