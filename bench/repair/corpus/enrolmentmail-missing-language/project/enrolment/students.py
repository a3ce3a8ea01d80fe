from dataclasses import dataclass


@dataclass
class Student:
    id: int
    name: str
    email: str
    language: str = "en"


class Students:
    def __init__(self):
        self._by_id = {}

    def add(self, student):
        self._by_id[student.id] = student

    def get(self, student_id):
        return self._by_id.get(student_id)
