from pydantic import BaseModel, ConfigDict


class StationIn(BaseModel):
    code: str
    address: str
    max_kw: float = 22.0


class StationOut(StationIn):
    model_config = ConfigDict(from_attributes=True)

    id: int


class SessionIn(BaseModel):
    station_code: str
    card: str


class SessionOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    station_id: int
    card: str
    kwh: float | None = None


class StopIn(BaseModel):
    kwh: float
