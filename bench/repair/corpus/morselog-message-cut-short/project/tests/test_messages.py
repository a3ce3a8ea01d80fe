from morselog.__main__ import report


def test_report():
    lines = ["VVV A\n", "ONE\n", "TWO\n", "AR\n", "noise\n", "VVV B\n", "- X\n", "AR\n"]
    assert list(report(lines)) == ["A: ONE / TWO", "1 broken: B"]


def test_nothing():
    assert list(report([])) == ["0 broken: -"]
