from ridelogs.reader import read_samples
from ridelogs.summary import summarize

HEAD = "seconds,speed,heart_rate,cadence,power\n"


def read(text):
    return list(read_samples((HEAD + text).splitlines()))


def test_read():
    samples = read("0,1.5,--,,200\n5,2,140,80,210\n")
    assert [sample.heart_rate for sample in samples] == [None, 140]
    assert [sample.power for sample in samples] == [200, 210]


def test_summary():
    assert str(summarize(read("0,1.5,--,,200\n5,2,140,80,210\n"))) == "2 samples, top 2.0 km/h, 140 bpm, 205 W"
    assert str(summarize([])) == "0 samples, top 0.0 km/h"
