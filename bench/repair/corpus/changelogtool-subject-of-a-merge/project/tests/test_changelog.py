from changelogtool.parse import Commit, issue_of, parse_line
from changelogtool.render import render


def test_parse():
    assert parse_line("feat(api): paging\tCloses #41") == Commit("feat", "paging", "api", 41)
    assert parse_line("fix!: totals\t") == Commit("fix", "totals")


def test_issue():
    assert issue_of("see #3") is None
    assert issue_of("Fixes #3") == 3


def test_render():
    text = render([Commit("feat", "paging", "api", 41), Commit("docs", "spelling")])
    assert text == "### Features\n- **api:** paging (#41)\n\n### Other changes\n- spelling"
