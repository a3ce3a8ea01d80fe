from sqlalchemy import select

from columbarium.models import Niche
from columbarium.names import full_name


def wall_listing(session, wall):
    niches = session.scalars(select(Niche).where(Niche.wall == wall).order_by(Niche.code))
    return [f"{niche.code}  {niche.lease_ends}  {full_name(niche.keeper)}" for niche in niches]
