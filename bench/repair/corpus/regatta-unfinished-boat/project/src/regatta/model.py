from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    boat: str
    seconds: int  # 0: the boat did not finish
    handicap: float

    @property
    def finished(self):
        return self.seconds > 0
