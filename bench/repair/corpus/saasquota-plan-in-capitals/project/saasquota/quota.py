from saasquota import plans
from saasquota.accounts import Account


class QuotaExceeded(Exception):
    pass


def left(account: Account) -> int:
    plan = plans.find(account.plan)
    return plan.max_projects - len(account.projects)


def add_project(account: Account, name: str) -> None:
    if left(account) <= 0:
        raise QuotaExceeded(f"no more projects on the plan {account.plan}")
    account.projects.append(name)
