from backupctl.cli import main


def out(capsys, *argv):
    main(list(argv))
    return capsys.readouterr().out


def test_prune(capsys):
    assert out(capsys, "prune", "--keep", "2") == "drop mon\ndrop tue\n"
    assert out(capsys, "prune", "--keep", "3", "--dry-run") == "would drop mon\n"
    assert out(capsys, "prune") == ""


def test_others(capsys):
    assert out(capsys, "create", "/x") == "save /x\n"
    assert out(capsys, "restore", "wed", "--dry-run") == "would restore wed to .\n"
