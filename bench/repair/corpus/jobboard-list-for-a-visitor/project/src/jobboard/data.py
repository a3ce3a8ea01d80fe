from dataclasses import dataclass, field


@dataclass
class User:
    id: int
    name: str
    saved_jobs: set[int] = field(default_factory=set)
    following: set[str] = field(default_factory=set)


@dataclass
class Job:
    id: int
    title: str
    company: str
    remote: bool = False


USERS = {"s-ana": User(1, "Ana", {11}, {"acme"})}

JOBS = {
    11: Job(11, "Backend developer", "acme", remote=True),
    12: Job(12, "Data engineer", "globex"),
    13: Job(13, "Office manager", "acme"),
}

COMPANIES = {"acme": "Acme Ltd", "globex": "Globex GmbH"}
