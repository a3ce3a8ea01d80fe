from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Optional


@dataclass
class User:
    id: int
    full_name: str
    email: str
    phone: Optional[str] = None


@dataclass
class Company:
    id: int
    name: str
    account_manager_id: Optional[int] = None


@dataclass
class Deal:
    id: int
    title: str
    company_id: int
    owner_id: Optional[int]
    amount_cents: int
    stage: str = "qualified"
    closes_on: Optional[date] = None
    tags: list[str] = field(default_factory=list)
