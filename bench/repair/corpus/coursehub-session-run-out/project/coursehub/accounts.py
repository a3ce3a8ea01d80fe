import hashlib
from dataclasses import dataclass, field


@dataclass
class Student:
    email: str
    password_hash: str
    courses: list[str] = field(default_factory=list)


_students: dict[str, Student] = {}


def hash_password(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


def register(email: str, password: str, courses: list[str] | None = None) -> Student:
    student = Student(email, hash_password(password), list(courses or []))
    _students[email] = student
    return student


def find(email: str) -> Student | None:
    return _students.get(email)
