import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    host: str
    user: str
    key: str


def from_environment() -> Settings:
    return Settings(
        host=os.environ["PAYROLL_HOST"],
        user=os.environ["PAYROLL_USER"],
        key=os.environ.get("PAYROLL_KEY", "id_payroll"),
    )
