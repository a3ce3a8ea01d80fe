import itertools
from dataclasses import dataclass, field

from saasquota import plans

_ids = itertools.count(1)
_accounts: dict[int, "Account"] = {}


class UnknownPlan(ValueError):
    pass


@dataclass
class Account:
    id: int
    company: str
    plan: str
    projects: list[str] = field(default_factory=list)


def get(account_id: int) -> Account | None:
    return _accounts.get(account_id)


def open_account(company: str, plan: str = "free") -> Account:
    account = Account(next(_ids), company, plan)
    _accounts[account.id] = account
    return account


def change_plan(account: Account, plan: str) -> None:
    key = plans.plan_key(plan)
    if plans.find(key) is None:
        raise UnknownPlan(plan)
    account.plan = key
