from org.people import Person, headcount


def test_headcount():
    assert headcount(Person("Ada", [Person("Bo"), Person("Cy")])) == 3
