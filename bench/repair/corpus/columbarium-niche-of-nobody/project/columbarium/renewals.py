from sqlalchemy import select

from columbarium.models import Niche


def renewals(session, year):
    """One line for each niche whose lease ends in the year, by name."""
    niches = session.scalars(select(Niche).where(Niche.lease_ends == year)).all()
    lines = []
    for niche in sorted(niches, key=lambda niche: niche.code):
        lines.append(f"{niche.keeper.family}, {niche.keeper.given:<12} {niche.code}")
    return sorted(lines)
