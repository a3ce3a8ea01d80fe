from claims.intake.letters import from_letter
from claims.intake.phone import from_call
from claims.intake.portal import from_form
from claims.message_queue import MessageQueue
from claims.worker import Worker


def test_letter():
    queue = MessageQueue()
    from_letter(queue, "44 12", " Water everywhere ")
    worker = Worker(queue)
    assert worker.work() == 1
    assert worker.files == [
        {"reference": "4412/1", "policy_number": "4412", "team": "triage", "summary": "Water everywhere"}
    ]


def test_phone():
    queue = MessageQueue()
    from_call(queue, "4413 FIRE the shed has burnt down")
    worker = Worker(queue)
    worker.work()
    assert worker.files[0]["team"] == "property"


def test_portal_message():
    queue = MessageQueue()
    from_form(queue, {"policyNumber": " 4414 ", "kind": "9"})
    message = queue.take()
    assert (message["kind"], message["text"], message["channel"]) == ("unknown", "", "portal")
