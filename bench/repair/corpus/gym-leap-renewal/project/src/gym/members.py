import datetime as dt
from dataclasses import dataclass

from gym.plans import PLANS, period_end


@dataclass
class Membership:
    number: int
    plan: str
    start: dt.date

    def renewal(self) -> dict:
        end = period_end(self.plan, self.start)
        return {"number": self.number, "renews": end.isoformat(), "cents": PLANS[self.plan]}


MEMBERS = {
    11: Membership(11, "monthly", dt.date(2024, 1, 31)),
    12: Membership(12, "yearly", dt.date(2023, 6, 1)),
    13: Membership(13, "yearly", dt.date(2024, 2, 29)),
}
