"""Release, local variables, sampling and options."""

import collections
import datetime
import decimal
import enum
import subprocess
import types
import uuid
from pathlib import Path

import pytest

from bugstack.frames import frames_of, is_in_app, is_own_class
from bugstack.options import DEFAULT_ENDPOINT, resolve
from bugstack.release import find_release, git_commit
from bugstack.sampling import Sampler
from bugstack.values import ValueCapture
from bugstack.version import VERSION

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class TestRelease:
    @pytest.mark.parametrize(
        "given, environ, expected",
        [
            ("1.0", {"BUGSTACK_RELEASE": "2.0"}, ("1.0", None)),
            (None, {"BUGSTACK_RELEASE": "2.0", "SENTRY_RELEASE": "3.0"}, ("2.0", None)),
            (None, {"SENTRY_RELEASE": "3.0", "GIT_COMMIT": COMMIT}, ("3.0", COMMIT)),
            (None, {"RENDER_GIT_COMMIT": COMMIT}, (COMMIT, COMMIT)),
            (None, {"HEROKU_SLUG_COMMIT": "no commit", "VERCEL_GIT_COMMIT_SHA": "ABCDEF1"}, ("abcdef1", "abcdef1")),
            (COMMIT, {}, (COMMIT, COMMIT)),
            (None, {}, (None, None)),
        ],
    )
    def test_sources(self, given, environ, expected):
        assert find_release(given, environ, folders=[]) == expected

    def git(self, folder, *arguments):
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main", *arguments]
        return subprocess.run(command, cwd=str(folder), check=True, capture_output=True, text=True).stdout.strip()

    def test_reads_git_without_running_it(self, tmp_path):
        repository = tmp_path / "repository"
        (repository / "app" / "deep").mkdir(parents=True)
        self.git(repository, "init", "-q")
        assert git_commit(str(repository)) is None
        self.git(repository, "commit", "-q", "--allow-empty", "-m", "one")
        head = self.git(repository, "rev-parse", "HEAD")
        assert git_commit(str(repository / "app" / "deep")) == head
        self.git(repository, "pack-refs", "--all")
        assert git_commit(str(repository)) == head
        self.git(repository, "worktree", "add", "-q", str(tmp_path / "other"), "-b", "other")
        assert git_commit(str(tmp_path / "other")) == head
        self.git(repository, "checkout", "-q", "--detach")
        assert git_commit(str(repository)) == head

    def test_a_hostile_head_leads_nowhere(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "HEAD").write_text("ref: refs/../../secret")
        (tmp_path / "secret").write_text(COMMIT)
        assert git_commit(str(tmp_path)) is None


class Colour(enum.Enum):
    RED = 1


class Slotted:
    __slots__ = ("a", "unset")

    def __init__(self):
        self.a = 1


class Fighting:
    def __init__(self):
        self.kept = "attribute"

    def __repr__(self):
        raise RuntimeError("no")

    def __getattr__(self, name):
        raise RuntimeError("no")

    @property
    def prop(self):
        raise RuntimeError("never run")


Point = collections.namedtuple("Point", "x y")


class TestValues:
    def capture(self, value):
        return ValueCapture(is_own_class).value(value)

    @pytest.mark.parametrize(
        "value, captured",
        [
            (None, None),
            (True, True),
            (7, 7),
            (1.5, 1.5),
            ("text", "text"),
            ([1, (2, 3)], [1, [2, 3]]),
            ({"a": {"b": []}}, {"a": {"b": []}}),
            ({1: "a", None: "b"}, {"1": "a", "None": "b"}),
            (2**70, {"$class": "int", "$repr": hex(2**70)}),
            (float("nan"), {"$class": "float", "$repr": "nan"}),
            (b"abc", {"$class": "bytes", "$repr": "b'abc'"}),
            ({3}, {"$class": "set", "$items": [3]}),
            (decimal.Decimal("1.5"), {"$class": "decimal.Decimal", "$repr": "Decimal('1.5')"}),
            (datetime.date(2026, 1, 2), {"$class": "datetime.date", "$repr": "datetime.date(2026, 1, 2)"}),
            (uuid.UUID(int=1), {"$class": "uuid.UUID", "$repr": "UUID('00000000-0000-0000-0000-000000000001')"}),
            (len, {"$class": "builtin_function_or_method", "$repr": "len"}),
            (subprocess.Popen, {"$class": "type", "$repr": "subprocess.Popen"}),
        ],
    )
    def test_plain(self, value, captured):
        assert self.capture(value) == captured

    def test_objects_of_the_application_show_their_attributes(self):
        assert self.capture(Point(1, 2)) == {"$class": __name__ + ".Point", "x": 1, "y": 2}
        assert self.capture(Slotted()) == {"$class": __name__ + ".Slotted", "a": 1}
        assert self.capture(Colour.RED) == {"$class": __name__ + ".Colour", "$repr": "Colour.RED"}

    def test_no_code_of_an_object_is_run(self):
        assert self.capture(Fighting()) == {"$class": __name__ + ".Fighting", "kept": "attribute"}

    def test_objects_of_packages_are_named_only(self):
        assert self.capture(Sampler()) == {"$class": "bugstack.sampling.Sampler"}

    def test_loops_depth_breadth_and_length_are_bounded(self):
        loop = []
        loop.append(loop)
        assert self.capture(loop) == [{"$class": "list"}]
        deep = 1
        for _ in range(1_000):
            deep = [deep]
        assert len(str(self.capture(deep))) < 100
        assert self.capture(list(range(1_000)))[-1] == {"$more": 980}
        assert len(self.capture("x" * 10_000)) == 1_024
        variables = {"v%d" % index: {"a": list(range(20))} for index in range(1_000)}
        assert len(ValueCapture(is_own_class).variables(variables)) < 100


class TestFrames:
    @pytest.mark.parametrize(
        "path, expected",
        [
            (__file__, True),
            (subprocess.__file__, False),
            (pytest.__file__, False),
            ("/srv/app/.venv/lib/python3.12/site-packages/jose/jwt.py", False),
            ("<frozen importlib._bootstrap>", False),
            ("/srv/app/main.py", True),
        ],
    )
    def test_in_app(self, path, expected):
        assert is_in_app(path) is expected

    def test_functions_of_compiled_modules_are_nobodys(self):
        # As Cython shows them: under the module's name, with the path where the module was built.
        source = "def call(work):\n    return work()\n"
        code = compile(source, "lib/outside/_rows.py", "exec").co_consts[0].replace(co_name="outside._rows.call")
        compiled = types.FunctionType(code, {"__name__": "outside._rows"})
        try:
            compiled(lambda: 1 / 0)
        except ZeroDivisionError as error:
            frames = frames_of(error.__traceback__)
        assert [(frame["function"], frame["in_app"]) for frame in frames[1:]] == [
            ("outside._rows.call", False),
            ("<lambda>", True),
        ]

    def test_variables_of_many_frames_are_bounded_together(self):
        def recurse(depth):
            wide = ["x" * 1_000 for _ in range(20)]
            return recurse(depth + 1) if depth < 200 else wide / 0

        try:
            recurse(0)
        except TypeError as error:
            frames = frames_of(error.__traceback__)
        assert len(frames) == 100
        assert len(str([frame.get("vars") for frame in frames])) < 400_000
        assert frames[-1]["vars"]["depth"] == 200


class TestSampler:
    def test_sends_the_first_and_counts_the_rest(self):
        now = [0.0]
        sampler = Sampler(lambda: now[0])
        assert [sampler.admit("a", 60) for _ in range(3)] == [True, False, False]
        sampler.remember("a", {"event": 1})
        assert sampler.admit("b", 60)
        assert sampler.collect() == []
        now[0] = 61.0
        assert sampler.collect() == [{"event": {"event": 1}, "occurrences": 2}]
        assert sampler.collect() == []
        assert sampler.admit("a", 60)

    def test_reports_what_it_holds_back_soon_and_then_ever_more_rarely(self):
        now = [0.0]
        sampler = Sampler(lambda: now[0])
        sampler.admit("a", 60)
        sampler.remember("a", {})
        reported = []
        for second in range(1, 240):
            now[0] = float(second)
            sampler.admit("a", 60)
            if sampler.collect():
                reported.append(second)
        assert reported[:5] == [2, 6, 14, 30, 62]
        assert len(reported) <= 8

    def test_owes_nothing_for_ever_while_failures_go_on(self):
        now = [0.0]
        sampler = Sampler(lambda: now[0])
        sent = reported = 0
        for step in range(3_000):
            now[0] = step / 10
            if sampler.admit("a", 60):
                sent += 1
                sampler.remember("a", {})
            if step % 50 == 0:
                reported += sum(owed["occurrences"] for owed in sampler.collect())
        reported += sum(owed["occurrences"] for owed in sampler.collect(everything=True))
        assert sent + reported == 3_000

    def test_gives_everything_at_the_end(self):
        sampler = Sampler()
        sampler.admit("a", 60)
        sampler.remember("a", {})
        sampler.admit("a", 60)
        assert sampler.collect(everything=True) == [{"event": {}, "occurrences": 1}]

    def test_remembers_a_bounded_number_of_places(self):
        sampler = Sampler()
        for number in range(10_000):
            assert sampler.admit(number, 60)
        assert len(sampler._places) <= 200


def test_the_version_is_the_one_of_the_package():
    project = Path(__file__).parents[1] / "pyproject.toml"
    assert 'version = "%s"' % VERSION in project.read_text(encoding="utf-8")


class TestOptions:
    def test_defaults(self):
        options = resolve({}, {})
        assert (options.endpoint, options.environment, options.api_key) == (DEFAULT_ENDPOINT, "production", "")

    def test_arguments_come_before_variables(self):
        environ = {
            "BUGSTACK_API_KEY": "e",
            "BUGSTACK_ENDPOINT": "http://e",
            "BUGSTACK_DEBUG": "1",
            "BUGSTACK_ENABLED": "0",
        }
        options = resolve({"api_key": "g"}, environ)
        assert (options.api_key, options.endpoint, options.debug, options.enabled) == ("g", "http://e", True, False)

    def test_unknown_keywords_are_refused(self):
        with pytest.raises(TypeError):
            resolve({"api_kye": "k"}, {})
