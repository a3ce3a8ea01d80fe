import logging

from worker.jobs import BrokenJob, decode

log = logging.getLogger("worker")

KINDS = ("mail", "sms")
SMS_LENGTH = 160


def handle(line, outbox):
    """Sends one job; one that can't be sent is put aside."""
    try:
        job = decode(line)
    except BrokenJob as error:
        log.warning("broken job put aside: %s", error)
        outbox.put_aside(line, "broken")
    if job.kind not in KINDS:
        log.warning("unknown kind %s", job.kind)
        outbox.put_aside(line, "kind")
        return
    text = job.text[:SMS_LENGTH] if job.kind == "sms" else job.text
    outbox.send(job.kind, job.address, text)
