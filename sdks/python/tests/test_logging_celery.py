"""What is logged, breadcrumbs, and tasks of Celery."""

import json
import subprocess
import sys

import pytest
from conftest import environment

LOGGING = """
import logging, bugstack
bugstack.init(**{options})
log = logging.getLogger("shop.orders")
logging.getLogger().addHandler(logging.NullHandler())
logging.getLogger().setLevel(logging.DEBUG)
log.debug("not kept")
log.info("order %s came", 7)
bugstack.add_breadcrumb("looked up", category="db", data={{"rows": 2, "password": "hunter22x"}})
try:
    {{}}["price"]
except KeyError:
    log.exception("no price for %s", 7)
log.error("stock of %s is low", "apples")
log.error("stock of %s is low", "pears")
logging.getLogger("uvicorn.error").error("not ours to tell")
log.error("%d does not fit", "text")
log.warning("only a crumb")
print(bugstack.flush(5))
"""


def test_what_is_logged_is_reported_and_remembered(run, intake):
    done = run(LOGGING.format(options={}))
    assert done.stdout.strip() == "True"
    assert len(intake.events) == 3  # the second message of one kind stands for itself as a count
    error, message, again = intake.events
    value = error["exception"]["values"][-1]
    assert (value["type"], value["mechanism"]["type"], value["mechanism"]["handled"]) == ("KeyError", "logging", True)
    assert error["extra"]["log"] == {"logger": "shop.orders", "message": "no price for 7"}
    crumbs = error["breadcrumbs"]["values"]
    assert [crumb["message"] for crumb in crumbs] == ["order 7 came", "looked up"]
    assert crumbs[1]["data"]["rows"] == 2 and "hunter22x" not in json.dumps(crumbs)
    assert message["logentry"] == {"message": "stock of %s is low", "formatted": "stock of apples is low"}
    assert (message["level"], message["logger"], message["contexts"]["bugstack"]["kind"]) == (
        "error",
        "shop.orders",
        "message",
    )
    assert again["contexts"]["bugstack"]["occurrences"] == 1


@pytest.mark.parametrize(
    "options, left",
    [
        ({"capture_logs": False}, 0),
        ({"sample_rate": 0.0}, 0),
        ({"max_events_per_minute": 1}, 1),
        ({"ignore_errors": ["KeyError", "stock of apples is low", "stock of pears is low"]}, 0),
    ],
)
def test_what_is_logged_can_be_left_out(run, intake, options, left):
    run(LOGGING.format(options=options))
    assert len(intake.events) == left


FLASK = """
import logging, bugstack
bugstack.init()
from flask import Flask
app = Flask("shop")
log = logging.getLogger("shop")

@app.get("/raised")
def raised():
    try:
        return {}["a"]
    except KeyError:
        log.exception("will fail")
        raise

@app.get("/kept")
def kept():
    bugstack.add_breadcrumb("kept")
    try:
        return [][1]
    except IndexError:
        log.exception("goes on")
        return "fine"

client = app.test_client()
print([client.get(path).status_code for path in ("/raised", "/kept")])
bugstack.flush(5)
"""


def test_what_is_logged_in_a_request_is_told_once_with_what_became_of_it(run, intake):
    pytest.importorskip("flask")
    done = run(FLASK)
    assert json.loads(done.stdout) == [500, 200]
    raised, kept = intake.events
    assert raised["exception"]["values"][-1]["mechanism"]["type"] == "flask"
    assert raised["contexts"]["bugstack"]["status"] == 500
    assert kept["exception"]["values"][-1]["mechanism"]["type"] == "logging"
    assert kept["transaction"] == "/kept"
    assert "will fail" not in json.dumps(kept["breadcrumbs"])


CELERY = """
import bugstack
bugstack.init(metadata={"team": "orders"})
from celery import Celery
from celery.exceptions import Ignore
app = Celery("shop", broker="memory://", backend="cache+memory://")

@app.task(name="shop.pay")
def pay(order, token=None):
    return order["total"] / order["people"]

@app.task(name="shop.later", bind=True, max_retries=1)
def later(self):
    try:
        raise OSError("busy")
    except OSError as error:
        raise self.retry(exc=error, countdown=0)

@app.task(name="shop.no")
def no():
    raise Ignore()

def work():
{work}

if __name__ == "__main__":
    work()
"""
AT_ONCE = """
    app.conf.task_always_eager = True
    pay.delay({"total": 4, "people": 2})
    pay.delay({"total": 4, "people": 0}, token="hunter22x")
    later.delay()
    no.delay()
    print(bugstack.flush(5))
"""
IN_A_WORKER = """
    from celery.contrib.testing.worker import start_worker
    import celery.contrib.testing.tasks
    with start_worker(app, pool="{pool}", perform_ping_check=False, loglevel="CRITICAL"):
        results = [pay.delay({{"total": 4, "people": people}}, token="hunter22x") for people in (2, 0)]
        for result in results:
            result.get(timeout=30, propagate=False)
    print(bugstack.flush(5))
"""


@pytest.mark.parametrize("work", [AT_ONCE, IN_A_WORKER.format(pool="solo"), IN_A_WORKER.format(pool="threads")])
def test_celery(run, intake, work):
    pytest.importorskip("celery")
    run(CELERY.replace("{work}", work))
    intake.wait_for(lambda i: sum(entry["total"] for entry in i.counts if entry["route"] == "shop.pay") == 2)
    [failed] = [event for event in intake.events if event["transaction"] == "shop.pay"]
    assert failed["exception"]["values"][-1]["type"] == "ZeroDivisionError"
    assert failed["exception"]["values"][-1]["mechanism"] == {"type": "celery", "handled": False, "exception_id": 0}
    assert failed["extra"] == {"team": "orders"}
    own = failed["contexts"]["bugstack"]
    assert (own["route"], own["method"], own["kind"]) == ("shop.pay", "TASK", "error")
    assert failed["contexts"]["celery"]["args"] == [{"total": 4, "people": 0}]
    assert "request" not in failed and "hunter22x" not in json.dumps(failed)
    pays = [entry for entry in intake.counts if entry["route"] == "shop.pay"]
    assert {entry["method"] for entry in pays} == {"TASK"}
    assert sum(entry["failed"] for entry in pays) == 1
    # What is tried again and what ends itself is no failure before it has failed.
    assert [event for event in intake.events if event["transaction"] == "shop.no"] == []


EAGER = """
    import bugstack
    bugstack.init(release="r")
    from celery import Celery
    app = Celery("shop", broker="memory://", backend="cache+memory://")
    app.conf.task_always_eager = True

    @app.task(name="shop.pay")
    def pay(order):
        return order["total"] / order["people"]
    {work}
"""


@pytest.mark.parametrize(
    ("propagates", "call", "told_by"),
    [(False, "pay.delay(order).get()", "shop.pay"), (True, "pay.delay(order)", "/orders")],
)
def test_a_task_that_runs_at_once_and_fails_its_request_counts_once(run, intake, propagates, call, told_by):
    pytest.importorskip("celery")
    pytest.importorskip("flask")
    work = """
    app.conf.task_eager_propagates = %s
    from flask import Flask
    web = Flask("shop")

    @web.post("/orders")
    def order():
        order = {"total": 4, "people": 0}
        %s
        return {}

    print(web.test_client().post("/orders").status_code, bugstack.flush(5))
    """
    assert "500 True" in run(EAGER.replace("{work}", work % (propagates, call))).stdout
    intake.wait_for(lambda i: {entry["route"] for entry in i.counts} >= {"shop.pay", "/orders"})
    assert [event["transaction"] for event in intake.events] == [told_by]
    assert {entry["route"]: entry["failed"] for entry in intake.counts} == {"shop.pay": 1, "/orders": 1}


@pytest.mark.parametrize("call", ["pay.delay(order).get()", "pay.delay(order)"])
def test_a_task_that_runs_at_once_and_ends_the_program_counts_once(run, intake, call):
    pytest.importorskip("celery")
    work = """
    app.conf.task_eager_propagates = %s
    order = {"total": 4, "people": 0}
    %s
    """
    run(EAGER.replace("{work}", work % (".get" not in call, call)), check=False)
    assert len(intake.events) == 1
    assert [entry["failed"] for entry in intake.counts if entry["route"] == "shop.pay"] == [1]


def test_celery_in_processes_of_its_own(intake, tmp_path):
    """A real worker whose tasks run in forked children, with the queue in a folder."""
    pytest.importorskip("celery")
    (tmp_path / "shop.py").write_text(
        """
import os
import bugstack
bugstack.init()
from celery import Celery
app = Celery("shop", broker="filesystem://")
app.conf.broker_transport_options = {"data_folder_in": "queue", "data_folder_out": "queue", "control_folder": "control"}
app.conf.broker_connection_retry_on_startup = False
app.conf.worker_hijack_root_logger = False

@app.task(name="shop.pay")
def pay(people):
    return 4 / people
""",
        encoding="utf-8",
    )
    (tmp_path / "queue").mkdir()
    (tmp_path / "control").mkdir()
    environ = environment(intake)
    worker = subprocess.Popen(
        [sys.executable, "-m", "celery", "-A", "shop", "worker", "-P", "prefork", "-c", "1", "--without-gossip"]
        + ["--without-mingle", "--without-heartbeat", "-l", "CRITICAL"],
        env=environ,
        cwd=str(tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        subprocess.run(
            [sys.executable, "-c", "import shop; shop.pay.delay(0)"], env=environ, cwd=str(tmp_path), check=True
        )
        intake.wait_for(lambda i: i.events and i.counts, timeout=60)
        [event] = intake.events
        assert event["exception"]["values"][-1]["type"] == "ZeroDivisionError"
        assert intake.counts[0]["route"] == "shop.pay"
    finally:
        worker.terminate()
        try:
            worker.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.communicate()
