from dataclasses import replace
from datetime import date
from decimal import Decimal

from leases.lease import Lease, a_year_later

NOTICE = 60


def raised(rent: Decimal, percent: Decimal) -> Decimal:
    return (rent * (100 + percent) / 100).quantize(Decimal("0.01"))


def renewed(lease: Lease, percent: Decimal) -> Lease:
    return replace(lease, end=a_year_later(lease.until), rent=raised(lease.rent, percent), terms=lease.terms + 1)


def renew_all(leases: list[Lease], today: date, percent: Decimal = Decimal(2)) -> tuple[list[Lease], list[Lease]]:
    """What has been renewed, and what runs out."""
    done, running_out = [], []
    for lease in leases:
        if not lease.ends_within(NOTICE, today):
            continue
        if lease.renews:
            done.append(renewed(lease, percent))
        else:
            running_out.append(lease)
    return done, running_out
