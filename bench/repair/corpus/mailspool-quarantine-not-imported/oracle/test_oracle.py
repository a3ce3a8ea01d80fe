import subprocess
import sys

from mailspool.spool import Spool

MAIL = b"From: a@example.org\nTo: b@example.org\nSubject: Hi\n\nx\n"


def test_quarantine(tmp_path):
    (tmp_path / "1.eml").write_bytes(b"Subject: x\n\nbody")
    (tmp_path / "2.eml").write_bytes(MAIL)
    (tmp_path / "3.eml").write_bytes(b"\xff\xfe")
    spool = Spool(tmp_path)
    assert [path.name for path, _ in spool.messages()] == ["2.eml"]
    assert spool.quarantined == 2
    assert sorted(path.name for path in tmp_path.glob("*.eml")) == ["2.eml"]
    assert (tmp_path / "quarantine" / "1.eml").read_bytes() == b"Subject: x\n\nbody"
    assert (tmp_path / "quarantine" / "3.eml").exists()


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "mailspool", "spool"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "Your order 5512 -> ida@example.org",
        "Your invoice -> bo@example.org, una@example.org",
        "2 sent, 1 put aside",
    ]
