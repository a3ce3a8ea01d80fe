from datetime import date

from flask import Blueprint, g, jsonify, request

from labbooking.roles import requires

bp = Blueprint("devices", __name__)
DEVICES = {
    "SEM-2": {"name": "Electron microscope", "calibrated": "2025-09-14", "by": "lea"},
    "XRD-1": {"name": "Diffractometer", "calibrated": "2025-11-30", "by": "lea"},
}


@bp.get("/devices")
@requires("user")
def devices():
    return jsonify(DEVICES)


@bp.post("/devices/<serial>/calibrated")
@requires("technician")
def calibrated(serial):
    if serial not in DEVICES:
        return jsonify(error="no such device"), 404
    day = date.fromisoformat(request.get_json()["on"])
    DEVICES[serial].update(calibrated=day.isoformat(), by=g.user)
    return jsonify(DEVICES[serial])
