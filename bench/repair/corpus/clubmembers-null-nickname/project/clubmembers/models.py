from datetime import date

from pydantic import BaseModel, Field


class NewTeam(BaseModel):
    name: str = Field(min_length=1, max_length=40)


class NewMember(BaseModel):
    name: str = Field(min_length=1, max_length=80)
    nickname: str | None = None
    email: str
    team: int | None = None
    joined: date = Field(default_factory=date.today)


class TeamOut(BaseModel):
    id: int
    name: str
    members: int


class MemberOut(BaseModel):
    id: int
    name: str
    nickname: str
    email: str
    team: int | None
    joined: date
    active: bool


class MemberPage(BaseModel):
    total: int
    members: list[MemberOut]
