from bookvan.holds import Holds
from bookvan.jobs import nightly


def test_holds():
    holds = Holds()
    holds.place("Momo", "Ida", 3)
    assert holds.reader_of("Momo") == "Ida"
    assert holds.expire(17) == []
    holds.release("Momo")
    holds.release("Momo")
    assert holds.reader_of("Momo") is None and len(holds) == 0


def test_quiet_night():
    sent = []
    nightly(Holds(), 5, sent.append)
    assert sent == []
