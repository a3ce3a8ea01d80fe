TEAMS = {"water": "property", "fire": "property", "theft": "crime"}


class Worker:
    def __init__(self, queue):
        self.queue = queue
        self.files = []

    def work(self):
        while (message := self.queue.take()) is not None:
            self.files.append(self.file_of(message))
        return len(self.files)

    def file_of(self, message):
        number = message["policy_number"]
        return {
            "reference": f"{number}/{len(self.files) + 1}",
            "policy_number": number,
            "team": TEAMS.get(message["kind"], "triage"),
            "summary": message["text"][:40],
        }
