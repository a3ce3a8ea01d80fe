from parcels.label import heading
from parcels.model import Parcel


def test_delivered():
    parcel = Parcel("A1", 10, "Bo", ["hub", "door"])
    assert parcel.is_delivered
    assert heading(parcel) == "#A1"
