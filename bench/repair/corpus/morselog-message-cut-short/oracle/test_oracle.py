from morselog.__main__ import report


def test_the_night():
    assert list(report(open("night.log"))) == ["DAN: WIND NW 6 / VIS 4", "2 broken: GNI, SAB"]


def test_a_start_without_anything():
    assert list(report(["VVV A\n"])) == ["1 broken: A"]
    assert list(report(["VVV A\n", "ONE\n", "\n"])) == ["1 broken: A"]


def test_whole_ones_are_kept():
    assert list(report(["VVV A\n", "AR\n", "VVV B\n", "X\n", "AR"])) == ["A: ", "B: X", "0 broken: -"]
