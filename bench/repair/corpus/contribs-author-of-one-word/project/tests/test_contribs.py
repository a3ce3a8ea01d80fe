from contribs.people import Person
from contribs.render import markdown, plain
from contribs.shortlog import parse


def test_parse():
    people = list(parse(["    12\tRuth Amsel <ruth@example.org>\n", "garbage\n"]))
    assert people == [Person("Ruth", "Amsel", "ruth@example.org", 12)]


def test_render():
    people = [Person("Ruth", "Amsel", commits=12), Person("bot")]
    assert markdown(people) == "- Ruth Amsel (12)\n- bot (0)"
    assert plain(people) == "Ruth Amsel, bot"


def test_order():
    assert sorted([Person("Z", "a"), Person("b")], key=lambda person: person.sort_key)[0].name == "Z a"
