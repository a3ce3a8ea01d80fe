from wellsprings.limits import Limits
from wellsprings.report import lines
from wellsprings.samples import Sample
from wellsprings.verdict import faults

LIMITS = Limits({"nitrate": 50, "iron": 0.2, "ph_min": 6.5}, {"Hill": {"nitrate": 10, "iron": 0.1, "ph_min": 6.0}})


def test_faults():
    assert faults(Sample("Dale", "d", 51, 0.3, 6), LIMITS) == ["nitrate 51 mg/l", "iron 0.3 mg/l", "pH 6"]
    assert faults(Sample("Hill", "d", 11, 0.1, 6), LIMITS) == ["nitrate 11 mg/l"]


def test_lines():
    assert list(lines([Sample("Dale", "2026-01-01", 1, 0, 7)], LIMITS)) == ["2026-01-01 Dale: good"]
