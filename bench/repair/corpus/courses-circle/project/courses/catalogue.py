from courses.errors import CircularPrerequisites, UnknownCourse


class Catalogue:
    def __init__(self, needs: dict[str, list[str]]):
        self.needs = needs

    def needs_of(self, code: str) -> list[str]:
        if code not in self.needs:
            raise UnknownCourse(code)
        return self.needs[code]

    def order(self, code: str) -> list[str]:
        """The course with all that it needs, in an order in which they can be taken."""
        done: list[str] = []
        open_: set[str] = set()

        def visit(one: str) -> None:
            if one in done:
                return
            if one in open_:
                raise CircularPrerequisites(one)
            open_.add(one)
            for needed in self.needs_of(one):
                visit(needed)
            open_.discard(one)
            done.append(one)

        visit(code)
        return done

    def terms(self, code: str) -> int:
        """How many terms the course takes at least, those before it counted."""
        return 1 + max((self.terms(needed) for needed in self.needs_of(code)), default=0)
