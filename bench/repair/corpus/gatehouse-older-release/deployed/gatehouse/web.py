from flask import Flask, request

from gatehouse.legacy import Barrier, permit_for

app = Flask(__name__)


@app.post("/entries")
def enter():
    plate = request.get_json()["plate"].replace(" ", "")
    permit = permit_for(plate)
    Barrier(permit.zone).lift()
    return {"plate": plate, "zone": permit.zone}, 201
