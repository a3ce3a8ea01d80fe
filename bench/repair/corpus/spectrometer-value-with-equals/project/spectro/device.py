import base64
from dataclasses import dataclass


@dataclass(frozen=True)
class Device:
    serial: str
    slit_um: int
    calibration: bytes

    @classmethod
    def from_settings(cls, settings):
        return cls(
            serial=settings["serial"],
            slit_um=int(settings["slit_um"]),
            calibration=base64.b64decode(settings["calibration"]),
        )
