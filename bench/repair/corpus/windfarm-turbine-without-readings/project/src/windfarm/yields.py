from sqlalchemy import func, select
from sqlalchemy.orm import Session

from windfarm.models import Reading

CENTS_PER_KWH = 9


def farm_yield(session: Session) -> dict:
    watt_hours = session.scalar(select(func.coalesce(func.sum(Reading.watt_hours), 0)))
    return describe(watt_hours / 1000)


def turbine_yield(session: Session, name: str) -> dict:
    watt_hours = session.scalar(select(func.sum(Reading.watt_hours)).where(Reading.turbine == name))
    return describe(watt_hours / 1000)


def describe(kwh: float) -> dict:
    return {"kwh": round(kwh, 1), "cents": round(kwh * CENTS_PER_KWH)}
