from org.people import Person, headcount


def test_circles_end():
    ada = Person("Ada")
    bo = Person("Bo", [ada])
    ada.reports.append(bo)
    assert headcount(bo) == 2
    assert headcount(ada) == 2
    assert headcount(Person("X", [Person("Y"), Person("Z")])) == 3
