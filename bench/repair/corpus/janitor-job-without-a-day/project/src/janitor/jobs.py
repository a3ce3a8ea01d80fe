import json
from dataclasses import dataclass
from datetime import date
from typing import List, Optional


@dataclass(frozen=True)
class Job:
    house: str
    text: str
    by: Optional[date] = None
    urgent: bool = False
    done: bool = False


def job_of(record: dict) -> Job:
    by = record.get("by")
    return Job(
        house=record["house"],
        text=record["text"],
        by=date.fromisoformat(by) if by else None,
        urgent=record.get("urgent", False),
        done=record.get("done", False),
    )


def load(path) -> List[Job]:
    with open(path, encoding="utf-8") as file:
        return [job_of(record) for record in json.load(file)]
