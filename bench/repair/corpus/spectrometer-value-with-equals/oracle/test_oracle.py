import pytest

from spectro.device import Device
from spectro.settings import BadSetting, parse_settings


def test_the_value_keeps_its_signs():
    read = parse_settings("serial = S=1\ncalibration = AAECAw==\nslit_um=25\nformula = a=b=c\nnote=\n")
    assert read == {"serial": "S=1", "calibration": "AAECAw==", "slit_um": "25", "formula": "a=b=c", "note": ""}
    assert Device.from_settings(read).calibration == b"\x00\x01\x02\x03"


def test_what_is_no_setting_is_refused():
    with pytest.raises(BadSetting):
        parse_settings("serial = a\nslit 25")
