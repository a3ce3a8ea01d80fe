from dataclasses import dataclass, field


@dataclass
class Vessel:
    code: str
    litres: float


@dataclass
class Batch:
    code: str
    litres: float
    vessel: str
    gravities: list[float] = field(default_factory=list)


class VesselRepository:
    def __init__(self, vessels: list[Vessel]):
        self._vessels = {vessel.code: vessel for vessel in vessels}

    def find(self, code: str) -> Vessel | None:
        return self._vessels.get(code)


class BatchRepository:
    def __init__(self, batches: list[Batch]):
        self._batches = {batch.code: batch for batch in batches}

    def find(self, code: str) -> Batch | None:
        return self._batches.get(code)
