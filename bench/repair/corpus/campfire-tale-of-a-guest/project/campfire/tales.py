from dataclasses import dataclass, field


@dataclass
class Tale:
    id: int
    title: str
    by: int
    likes: set = field(default_factory=set)


class Tales:
    def __init__(self):
        self._tales = [Tale(1, "The lighthouse", 2, {2}), Tale(2, "Nine crows", 1)]

    def all(self):
        return list(self._tales)

    def get(self, tale_id):
        return next((tale for tale in self._tales if tale.id == tale_id), None)

    def tell(self, title, person):
        self._tales.append(Tale(len(self._tales) + 1, title, person.id))
        return self._tales[-1]
