from fermentlab.errors import NotFound, VesselTooSmall
from fermentlab.repositories import Batch, BatchRepository, VesselRepository


class BatchService:
    def __init__(self, batches: BatchRepository, vessels: VesselRepository):
        self.batches = batches
        self.vessels = vessels

    def get(self, code: str) -> Batch:
        batch = self.batches.find(code)
        if batch is None:
            raise NotFound("batch", code)
        return batch

    def measure(self, code: str, gravity: float) -> Batch:
        batch = self.get(code)
        batch.gravities.append(gravity)
        return batch

    def rack(self, code: str, vessel_code: str) -> Batch:
        """Moves a batch into another vessel, off its lees."""
        batch = self.get(code)
        vessel = self.vessels.find(vessel_code)
        if vessel.litres < batch.litres:
            raise VesselTooSmall(f"{vessel.code} holds {vessel.litres:g} l only")
        batch.vessel = vessel.code
        return batch
