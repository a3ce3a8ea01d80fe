import sys

from claims.intake.letters import from_letter
from claims.intake.portal import from_form
from claims.message_queue import MessageQueue
from claims.worker import Worker


def main(channel):
    queue = MessageQueue()
    if channel == "letter":
        from_letter(queue, "44 1200 7", "Our cellar is under water.\n")
    else:
        from_form(queue, {"policyNumber": "4412007", "kind": "3", "description": "My bicycle is gone"})
    worker = Worker(queue)
    worker.work()
    print(worker.files)


if __name__ == "__main__":
    main(sys.argv[1])
