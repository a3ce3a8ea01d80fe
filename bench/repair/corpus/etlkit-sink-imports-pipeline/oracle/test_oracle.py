import subprocess
import sys

import pytest


def python(*argv):
    return subprocess.run([sys.executable, *argv], capture_output=True, text=True)


@pytest.mark.parametrize("module", ["etlkit.pipeline", "etlkit.sinks", "etlkit.sinks.totals", "etlkit.sinks.memory", "etlkit.nightly"])
def test_every_module_can_be_imported_first(module):
    run = python("-c", f"import {module}")
    assert run.returncode == 0, run.stderr


def test_program():
    run = python("-m", "etlkit.nightly")
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["jam: 2", "tea: 3", "2 rows"]


def test_names_are_where_they_were():
    code = (
        "from etlkit.pipeline import Step, Only, Pipeline\n"
        "from etlkit.sinks import SINKS, sink_of\n"
        "from etlkit.sinks.totals import Normalized, TotalsSink\n"
        "assert issubclass(Normalized, Step) and issubclass(Only, Step)\n"
        "assert SINKS['totals'] is TotalsSink\n"
        "p = Pipeline([Normalized()], 'memory:m')\n"
        "assert p.run([{'count': '4'}]) == 1 and p.sink.rows == [{'count': 4}]\n"
        "try:\n    sink_of('s3:x')\nexcept KeyError:\n    pass\nelse:\n    raise SystemExit(1)\n"
    )
    run = python("-c", code)
    assert run.returncode == 0, run.stderr
