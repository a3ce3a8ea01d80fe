import subprocess
import sys
from datetime import date
from decimal import Decimal

from leases.lease import Lease, load
from leases.renewals import renew_all, renewed

LEASE = Lease(tenant="T", unit="1", since=date(2020, 3, 1), until=date(2024, 2, 29), rent=Decimal("100.00"), terms=3)


def test_renewed():
    assert renewed(LEASE, Decimal(3)) == Lease(
        tenant="T", unit="1", since=date(2020, 3, 1), until=date(2025, 2, 28), rent=Decimal("103.00"), terms=4
    )
    assert LEASE.until == date(2024, 2, 29)


def test_all():
    done, running_out = renew_all(load("portfolio.json"), date(2026, 6, 1))
    assert [(lease.unit, lease.since, lease.until, lease.rent, lease.terms) for lease in done] == [
        ("G1", date(2021, 7, 1), date(2027, 6, 30), Decimal("1479.00"), 2)
    ]
    assert [(lease.unit, lease.until) for lease in running_out] == [("G2", date(2026, 6, 30))]


def test_the_program():
    run = subprocess.run(
        [sys.executable, "-m", "leases", "portfolio.json", "--on", "2026-06-01"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == "G1 Bakery Finke: until 2027-06-30, 1479.00\nG2 Kiosk Orban: runs out on 2026-06-30\n"
