from fastapi import FastAPI, HTTPException

from app import repository
from app.schemas import HireOut, MachineOut

app = FastAPI()


@app.get("/machines")
def list_machines():
    return [MachineOut.model_validate(machine) for machine in repository.machines()]


@app.get("/machines/{machine_id}/hires")
def list_hires(machine_id: int):
    machine = repository.machine(machine_id)
    if machine is None:
        raise HTTPException(404, "no such machine")
    hires = repository.hires_of(machine_id)
    return {
        "machine": MachineOut.model_validate(machine),
        "hires": [HireOut.model_validate(hire) for hire in hires],
    }
