from __future__ import annotations

from datetime import date
from typing import Optional

from dealroom.models import Company, Deal, User


class Repository:
    """In memory for development; production has the same methods over Postgres."""

    def __init__(self, users: list[User], companies: list[Company], deals: list[Deal]):
        self._users = {user.id: user for user in users}
        self._companies = {company.id: company for company in companies}
        self._deals = {deal.id: deal for deal in deals}

    def get_user(self, user_id: Optional[int]) -> Optional[User]:
        return self._users.get(user_id)

    def get_company(self, company_id: int) -> Optional[Company]:
        return self._companies.get(company_id)

    def get_deal(self, deal_id: int) -> Optional[Deal]:
        return self._deals.get(deal_id)

    def list_deals(self, stage: Optional[str] = None) -> list[Deal]:
        return [deal for deal in self._deals.values() if stage is None or deal.stage == stage]


def demo() -> Repository:
    return Repository(
        users=[User(3, "Jana Weiss", "jana@dealroom.example", "+43 1 555")],
        companies=[Company(11, "Nordlicht AG", 3), Company(12, "Kessler & Sons")],
        deals=[
            Deal(1041, "Rollout Vienna", 11, 3, 1_250_000, closes_on=date(2026, 3, 31), tags=["rollout"]),
            # Jana took over from Tom, whose account is gone.
            Deal(1042, "Renewal 2026", 12, 2, 480_000, stage="proposal"),
        ],
    )
