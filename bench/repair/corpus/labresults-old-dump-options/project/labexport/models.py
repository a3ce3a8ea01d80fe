from typing import Optional

from pydantic import BaseModel, field_validator


class Result(BaseModel):
    patient: str
    test: str
    value: float
    unit: str
    low: Optional[float] = None
    high: Optional[float] = None

    @field_validator("patient")
    @classmethod
    def known_form(cls, v):
        if not v.startswith("P-"):
            raise ValueError("patient numbers start with P-")
        return v

    @property
    def abnormal(self):
        if self.low is not None and self.value < self.low:
            return True
        return self.high is not None and self.value > self.high


class Report(BaseModel):
    laboratory: str
    results: list[Result]
    abnormal: int
