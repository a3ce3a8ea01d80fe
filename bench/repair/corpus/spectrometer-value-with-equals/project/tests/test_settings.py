import pytest

from spectro.device import Device
from spectro.settings import BadSetting, parse_settings


def test_settings():
    assert parse_settings("# a\n\nserial = S1\nslit_um=50\n") == {"serial": "S1", "slit_um": "50"}


def test_no_setting():
    with pytest.raises(BadSetting):
        parse_settings("serial S1")


def test_device():
    device = Device.from_settings({"serial": "S1", "slit_um": "50", "calibration": "AAEC"})
    assert device.calibration == b"\x00\x01\x02"
