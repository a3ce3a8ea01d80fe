from pydantic import BaseModel


class Subject(BaseModel):
    slug: str
    title: str
    level: str | None = None


class TutorLine(BaseModel):
    id: int
    name: str
    city: str | None


class Tutor(TutorLine):
    bio: str
    subjects: list[Subject]
