from changelogtool.parse import parse_line
from changelogtool.render import render


def other(*lines):
    text = render([commit for commit in map(parse_line, lines) if commit is not None])
    return text.partition("### Other changes\n")[2].splitlines()


def test_a_subject_without_a_convention_is_listed_as_it_is():
    assert other("Merge branch 'release/2.3' into main\t") == ["- Merge branch 'release/2.3' into main"]
    assert other("WIP\t", "docs: spelling\t", "Fix typo: again\t") == ["- WIP", "- spelling", "- Fix typo: again"]


def test_it_may_close_an_issue_as_well():
    assert other("Revert \"dark mode\"\tFixes #44") == ["- Revert \"dark mode\" (#44)"]


def test_the_others_are_as_they_were():
    text = render([parse_line("feat(api): paging\tCloses #41"), parse_line("perf: index\t")])
    assert text == "### Features\n- **api:** paging (#41)\n\n### Performance\n- index"
