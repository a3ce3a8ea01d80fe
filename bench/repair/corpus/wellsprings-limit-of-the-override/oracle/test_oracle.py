from wellsprings.__main__ import main
from wellsprings.limits import Limits
from wellsprings.samples import Sample
from wellsprings.verdict import faults


def test_the_report(capsys):
    main("samples.csv")
    assert capsys.readouterr().out.splitlines() == [
        "2026-04-01 Mill: good",
        "2026-04-01 Oak: good",
        "2026-04-02 Saint Ann: nitrate 61 mg/l, pH 6.2",
    ]


def test_only_the_limits_of_the_same_name_are_replaced():
    default = {"nitrate": 50, "iron": 0.2, "ph_min": 6.5}
    limits = Limits(dict(default), {"Oak": {"iron": 0.6}, "Ash": {"ph_min": 5.5}})
    assert faults(Sample("Oak", "d", 51, 0.7, 6.4), limits) == ["nitrate 51 mg/l", "iron 0.7 mg/l", "pH 6.4"]
    assert faults(Sample("Oak", "d", 50, 0.6, 6.5), limits) == []
    assert faults(Sample("Ash", "d", 50, 0.3, 5.6), limits) == ["iron 0.3 mg/l"]
    # The default ones do not change by what a spring has.
    assert faults(Sample("Elm", "d", 50, 0.3, 5.6), limits) == ["iron 0.3 mg/l", "pH 5.6"]
