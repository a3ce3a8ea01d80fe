from claims.intake.letters import from_letter
from claims.intake.portal import from_form
from claims.message_queue import MessageQueue
from claims.worker import Worker


def test_a_claim_of_the_portal():
    queue = MessageQueue()
    from_form(queue, {"policyNumber": " 4412007 ", "kind": "3", "description": "My bicycle is gone"})
    worker = Worker(queue)
    assert worker.work() == 1
    assert worker.files == [
        {"reference": "4412007/1", "policy_number": "4412007", "team": "crime", "summary": "My bicycle is gone"}
    ]


def test_the_audit_has_the_message_as_it_is_laid_down():
    queue = MessageQueue()
    from_form(queue, {"policyNumber": "1"})
    from_letter(queue, "2", "x")
    assert [m.get("policy_number") for m in queue.audit] == ["1", "2"]
