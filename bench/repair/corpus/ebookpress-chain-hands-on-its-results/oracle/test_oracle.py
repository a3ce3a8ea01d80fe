import os
import subprocess
import sys

import pytest

from ebookpress import shelf
from ebookpress.celery import app
from ebookpress.publish import main, publish
from ebookpress.tasks import announce, bind, fetch


@pytest.fixture
def inline():
    app.conf.update(task_always_eager=True, task_eager_propagates=True)
    for kept in (shelf.CHAPTERS, shelf.BOOKS, shelf.MAILS):
        kept.clear()
    yield
    app.conf.update(task_always_eager=False, task_eager_propagates=False)


def test_publish(inline):
    publish("walden")
    assert shelf.BOOKS == {"walden": "1. Economy\n\n2. Where I lived\n\n3. Reading"}
    assert shelf.MAILS == ["Walden is out: walden.epub"]


def test_two(inline):
    assert main(["walden", "emma"]) == 0
    assert shelf.MAILS == ["Walden is out: walden.epub", "Emma is out: emma.epub"]


def test_the_program():
    environment = {**os.environ, "EBOOKPRESS_INLINE": "1"}
    argv = [sys.executable, "-m", "ebookpress.publish", "walden"]
    run = subprocess.run(argv, capture_output=True, text=True, env=environment)
    assert (run.returncode, run.stdout) == (0, "publishing walden\n"), run.stderr


def test_the_steps_by_themselves(inline):
    assert fetch("emma") == 3
    assert bind("emma") == "emma.epub"
    announce("emma.epub", "emma")
    assert shelf.MAILS == ["Emma is out: emma.epub"]
