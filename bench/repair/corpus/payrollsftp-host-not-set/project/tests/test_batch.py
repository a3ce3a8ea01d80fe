from payrollsftp.batch import commands
from payrollsftp.settings import Settings, from_environment


def test_commands(tmp_path):
    (tmp_path / "2026-04-adler.pdf").touch()
    lines = commands(Settings("h", "u", "k"), tmp_path)
    assert lines[0] == "# u@h"
    assert lines[1].endswith("incoming/2026-04/2026-04-adler.pdf")


def test_settings(monkeypatch):
    monkeypatch.setenv("PAYROLL_HOST", "h:22")
    monkeypatch.setenv("PAYROLL_USER", "u")
    assert from_environment() == Settings("h:22", "u", "id_payroll")
