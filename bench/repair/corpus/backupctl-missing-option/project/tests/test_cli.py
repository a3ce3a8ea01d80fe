import pytest

from backupctl.cli import main


def test_create(capsys):
    assert main(["create", "/home", "--dry-run"]) == 0
    assert capsys.readouterr().out == "would save /home\n"


def test_restore(capsys):
    main(["restore", "mon", "--to", "/tmp/x"])
    assert capsys.readouterr().out == "restore mon to /tmp/x\n"
    with pytest.raises(SystemExit):
        main(["restore", "sun"])


def test_prune_with_nothing_to_do(capsys):
    main(["prune"])
    assert capsys.readouterr().out == ""
