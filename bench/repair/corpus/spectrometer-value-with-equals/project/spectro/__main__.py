import sys
from pathlib import Path

from spectro.device import Device
from spectro.settings import parse_settings

device = Device.from_settings(parse_settings(Path(sys.argv[1]).read_text()))
print(f"{device.serial}: slit {device.slit_um} um, {len(device.calibration)} bytes of calibration")
