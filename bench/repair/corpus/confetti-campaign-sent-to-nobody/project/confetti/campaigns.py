from dataclasses import dataclass


@dataclass
class Campaign:
    name: str
    sent: int = 0
    bounced: int = 0
    opened: int = 0
    clicked: int = 0

    @property
    def delivered(self):
        return self.sent - self.bounced


CAMPAIGNS = {
    "spring": Campaign("Spring ball", 400, 0, 100, 25),
    "gala": Campaign("Gala night", 12, 12),
    "drafts": Campaign("New year"),
}
