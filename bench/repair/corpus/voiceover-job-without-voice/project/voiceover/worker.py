import logging

from voiceover.voices import voice

logger = logging.getLogger(__name__)

WORDS_PER_MINUTE = 150


def speak(job):
    """Plan of a recording: who speaks, and how long it takes."""
    speaker = voice(job["voice"])
    speed = job.get("speed", 1.0)
    seconds = len(job["text"].split()) * 60 / (WORDS_PER_MINUTE * speed)
    return {"pitch": speaker["pitch"], "language": speaker["language"], "seconds": round(seconds, 1)}


class Worker:
    def __init__(self, broker):
        self.broker = broker

    def run_once(self):
        job = self.broker.pop()
        if job is None:
            return False
        try:
            self.broker.done[job["id"]] = speak(job)
        except Exception as error:
            logger.exception("job %s failed", job["id"])
            self.broker.failed[job["id"]] = repr(error)
        return True
