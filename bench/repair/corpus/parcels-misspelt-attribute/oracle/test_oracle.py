from parcels.label import label
from parcels.model import Parcel


def test_label():
    assert label(Parcel("A7", 1250, "Kim")) == "#A7 Kim (1.2 kg)"
