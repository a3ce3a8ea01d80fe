from datetime import datetime


def shift_at(moment: datetime) -> str:
    if 4 <= moment.hour < 14:
        shift = "early"
    elif moment.hour >= 14:
        shift = "late"
    return shift


def hours(shift: str) -> int:
    return {"early": 10, "late": 10}.get(shift, 4)
