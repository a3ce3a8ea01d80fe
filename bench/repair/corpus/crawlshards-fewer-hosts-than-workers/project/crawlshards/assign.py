from __future__ import annotations


class Plan:
    def __init__(self, workers: int):
        self.workers = workers
        self.hosts: list[list[str]] = [[] for _ in range(workers)]

    def give(self, worker: int, host: str) -> None:
        self.hosts[worker].append(host)

    def busy(self) -> int:
        return sum(1 for hosts in self.hosts if hosts)


def assign(hosts: list[str], workers: int) -> Plan:
    """Gives neighbouring hosts to the same worker; what is left over goes to the last one."""
    plan = Plan(workers)
    size = len(hosts) // workers
    for index, host in enumerate(hosts):
        plan.give(min(index // size, workers - 1), host)
    return plan
