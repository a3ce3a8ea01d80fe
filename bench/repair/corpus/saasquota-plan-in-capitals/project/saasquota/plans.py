from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    key: str
    max_projects: int
    price: int


PLANS = {
    plan.key: plan
    for plan in (Plan("free", 1, 0), Plan("team", 5, 29), Plan("business", 50, 99))
}


def plan_key(text: str) -> str:
    """People and partners write plans as they like: `Team`, ` TEAM `."""
    return text.strip().lower()


def find(key: str) -> Plan | None:
    return PLANS.get(key)
