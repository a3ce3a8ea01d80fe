"""The main program, threads, asyncio, forks and the end of the process."""

import json
import os
import sys

import pytest


def types(intake):
    return sorted(event["exception"]["values"][-1]["type"] for event in intake.events)


def test_uncaught_exception_of_the_program(run, intake):
    done = run("import bugstack\nbugstack.init()\nvalue = 1\nraise ValueError('bad')\n", check=False)
    assert done.returncode == 1
    assert done.stderr.endswith("ValueError: bad\n")
    [event] = intake.events
    assert event["level"] == "fatal"
    assert event["exception"]["values"][0]["stacktrace"]["frames"][-1]["context_line"] == "raise ValueError('bad')"


def test_ends_on_purpose_are_no_errors(run, intake):
    assert run("import bugstack, sys\nbugstack.init()\nsys.exit(3)\n", check=False).returncode == 3
    run("import bugstack\nbugstack.init()\nraise KeyboardInterrupt\n", check=False)
    assert intake.events == []


def test_threads_and_tasks(run, intake):
    done = run(
        """
        import asyncio, gc, threading
        import bugstack
        bugstack.init()

        def fail():
            raise OSError("in a thread")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()

        async def later():
            raise LookupError("in a task")

        async def main():
            asyncio.ensure_future(later())
            await asyncio.sleep(0.01)
            gc.collect()

        asyncio.run(main())
        """
    )
    assert "in a thread" in done.stderr and "in a task" in done.stderr
    assert types(intake) == ["LookupError", "OSError"]


def test_hooks_that_were_there_run_as_before(run, intake):
    done = run(
        """
        import sys
        import bugstack
        sys.excepthook = lambda *args: print("mine")
        bugstack.init()
        from bugstack.integrations.generic import install_hooks, uninstall_hooks
        install_hooks()
        raise ValueError
        """,
        check=False,
    )
    assert done.stdout == "mine\n"
    assert types(intake) == ["ValueError"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this platform")
def test_forked_processes_report_for_themselves(run, intake):
    run(
        """
        import os, sys, warnings
        warnings.simplefilter("ignore")
        import bugstack
        bugstack.init()

        def report(error):
            try:
                raise error
            except Exception:
                assert bugstack.capture_exception()

        report(ValueError("parent"))
        children = []
        for index in range(3):
            child = os.fork()
            if child == 0:
                report(LookupError("child %d" % index))
                bugstack.flush(5)
                os._exit(0)
            children.append(child)
        for child in children:
            assert os.waitpid(child, 0)[1] == 0
        """
    )
    assert types(intake) == ["LookupError"] * 3 + ["ValueError"]


def test_repetitions_are_counted(run, intake):
    run(
        """
        import bugstack
        bugstack.init()
        for number in range(10):
            try:
                raise ValueError("number %d" % number)
            except ValueError:
                bugstack.capture_exception()
        """
    )
    assert [event["contexts"]["bugstack"]["occurrences"] for event in intake.events] == [1, 9]


def test_nothing_happens_without_a_key(run, intake):
    done = run(
        "import bugstack\nbugstack.init()\nprint(bugstack.capture_exception(ValueError()))\n", BUGSTACK_API_KEY=""
    )
    assert done.stdout == "False\n"
    assert "BUGSTACK_API_KEY" in done.stderr
    assert intake.received == []


def test_keywords_of_the_official_sdk(run, intake):
    done = run(
        """
        import bugstack
        from bugstack.integrations.django import BugStackMiddleware
        from bugstack.integrations.fastapi import FastAPIMiddleware
        from bugstack.integrations.flask import init_app
        from bugstack.integrations.generic import install_hooks

        def before_send(event):
            if event["extra"]["drop"]:
                return None
            event["tags"] = {"team": "orders", "note": "password=hunter2"}
            return event

        bugstack.init(
            api_key="k", project_id="p", environment="staging", auto_fix=True, enabled=True, debug=True, dry_run=False,
            deduplication_window=0, timeout=3.0, max_retries=1, ignored_errors=[KeyError, "never mind"],
            before_send=before_send, redact_fields=["patient"],
        )
        assert bugstack.get_client().options.environment == "staging"
        for error, drop in [(KeyError("x"), False), (ValueError("never mind"), False), (OSError("a"), True), (OSError("b"), False)]:
            print(bugstack.capture_exception(error, request={"route": "/r", "method": "GET"}, metadata={"drop": drop, "patient": "Ann"}))
        """
    )
    assert done.stdout.split() == ["False", "False", "True", "True"]
    [event] = intake.events
    assert event["exception"]["values"][0]["value"] == "b"
    assert event["environment"] == "staging"
    assert event["contexts"]["bugstack"]["auto_fix"] is True
    assert event["tags"] == {"team": "orders", "note": "password=[Filtered string length=7 class=alnum]"}
    assert event["extra"] == {"drop": False, "patient": "[Filtered string length=3 class=alpha]"}
    assert event["request"]["url"] == "/r"
    assert intake.received[0].headers["X-BugStack-API-Key"] == "k"


def test_requests_described_by_hand(run, intake):
    done = run(
        """
        import bugstack
        from bugstack import BugStackConfig, ErrorEvent, RequestContext

        def keep(event: ErrorEvent):
            return event

        client = bugstack.init(before_send=keep, deduplication_window=0)
        assert isinstance(client.config, BugStackConfig)
        whole = RequestContext(
            route="/orders/{id}", method="POST", query_params={"page": "2"},
            headers={"Authorization": "Bearer hunter22x", "Accept": "*/*"}, body={"amount": 3, "password": "hunter22x"},
        )
        print(bugstack.capture_exception(ValueError("a"), request=whole))
        print(client.capture_exception(OSError("b"), request=RequestContext(method="GET"), metadata={"attempt": 2}))
        # What is no request does no harm.
        print(bugstack.capture_exception(TypeError("c"), request=object()))
        """
    )
    assert done.stdout.split() == ["True"] * 3
    whole, method_only, nothing = intake.events
    assert whole["transaction"] == whole["contexts"]["bugstack"]["route"] == "/orders/{id}"
    assert whole["request"]["method"] == "POST"
    assert whole["request"]["query_string"] == [["page", "2"]]
    assert ["Accept", "*/*"] in whole["request"]["headers"]
    assert whole["request"]["data"]["amount"] == 3
    assert "hunter22x" not in json.dumps(whole)
    assert method_only["request"] == {"method": "GET"}
    assert method_only["extra"] == {"attempt": 2}
    assert "transaction" not in nothing


def test_before_send_of_the_official_sdk_finds_the_attributes_that_it_knows(run, intake):
    done = run(
        """
        import bugstack

        def before_send(event):
            if "never mind" in event.message:
                return None
            print(event.exception_type, event.function, event.file.endswith("program.py"), event.request.route,
                  event.request.method, event.environment.language, event["environment"], event.stack_trace.splitlines()[-1])
            event.message = event.message.replace("Ann", "somebody")
            event.metadata["team"] = "orders"
            return event

        def pay(person):
            raise ValueError("no money: " + person)

        bugstack.init(before_send=before_send, environment="staging", deduplication_window=0)
        for person in ("never mind", "Ann"):
            try:
                pay(person)
            except ValueError as error:
                bugstack.capture_exception(error, request={"route": "/pay", "method": "POST"})
            bugstack.flush(5)
        """
    )
    assert done.stdout == "ValueError pay True /pay POST python staging ValueError: no money: Ann\n"
    [event] = intake.events
    assert event["exception"]["values"][-1]["value"] == "no money: somebody"
    assert event["extra"] == {"team": "orders"}


def test_what_is_not_sent_is_counted_by_its_reason(run, intake):
    run(
        """
        import bugstack

        def before_send(event):
            return event if event["exception"]["values"][0]["value"] != "unwanted" else None

        bugstack.init(max_events_per_minute=3, before_send=before_send)
        # Different errors: no event stands for those that are too many.
        for name in ["unwanted", "b", "c", "d", "e"]:
            try:
                exec(compile("raise ValueError('%s')" % name, "/app/%s.py" % name, "exec"))
            except ValueError as error:
                bugstack.capture_exception(error)
        """
    )
    assert [event["exception"]["values"][0]["value"] for event in intake.events] == ["b", "c"]
    amounts = {}
    for report in intake.items("client_report"):
        for entry in report["discarded_events"]:
            assert entry["category"] == "error"
            amounts[entry["reason"]] = amounts.get(entry["reason"], 0) + entry["quantity"]
    assert amounts == {"before_send": 1, "rate_limit": 2}


def test_dry_run_prints_and_sends_nothing(run, intake):
    done = run("import bugstack\nbugstack.init(dry_run=True)\nbugstack.capture_exception(ValueError('x'))\n")
    assert done.stdout.startswith("[BugStack DryRun] Would send: {")
    assert intake.received == []


def test_the_end_of_the_process_is_not_held_up(run):
    program = "import bugstack\nbugstack.init(shutdown_timeout=0.5)\nbugstack.capture_exception(ValueError())\n"
    run(program, BUGSTACK_ENDPOINT="http://127.0.0.1:9/api/capture")
    run(program, BUGSTACK_ENDPOINT="no address at all")


@pytest.mark.skipif(sys.version_info < (3, 11), reason="exception groups are of Python 3.11")
def test_exception_groups(run, intake):
    run(
        """
        import bugstack
        bugstack.init()
        try:
            try:
                raise OSError("first")
            except OSError as error:
                raise ExceptionGroup("several", [ValueError("a"), ExceptionGroup("inner", [TypeError("b")])]) from error
        except ExceptionGroup as group:
            group.add_note("a note")
            bugstack.capture_exception()
        """
    )
    [event] = intake.events
    values = event["exception"]["values"]
    assert [value["type"] for value in values] == [
        "TypeError",
        "ExceptionGroup",
        "ValueError",
        "OSError",
        "ExceptionGroup",
    ]
    assert [value["mechanism"].get("source") for value in values] == [
        "exceptions[0]",
        "exceptions[1]",
        "exceptions[0]",
        "__cause__",
        None,
    ]
    assert values[-1]["value"] == "several (2 sub-exceptions)\na note"
    assert values[0]["mechanism"]["parent_id"] == values[1]["mechanism"]["exception_id"]


def test_what_ends_the_program_tells_its_command_line(run, intake):
    run(
        """
        import sys
        import bugstack
        bugstack.init()
        sys.argv = ["tool.py", "add", "--api-token", "s3cr3t-of-mine", "--amount", "3"]
        raise ValueError("bad")
        """,
        check=False,
    )
    [event] = intake.events
    argv = event["extra"]["sys.argv"]
    assert argv[:3] == ["tool.py", "add", "--api-token"]
    assert argv[3].startswith("[Filtered")
    assert argv[4:] == ["--amount", "3"]


def test_what_the_program_outlives_tells_no_command_line(run, intake):
    run("import bugstack\nbugstack.init()\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    bugstack.capture_exception()\n")
    [event] = intake.events
    assert "sys.argv" not in event.get("extra", {})
