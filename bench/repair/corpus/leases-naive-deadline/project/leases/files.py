import datetime as dt
import json

from leases import clock
from leases.lease import Lease


def read(path):
    with open(path, encoding="utf-8") as file:
        return [from_json(one) for one in json.load(file)]


def from_json(one):
    return Lease(
        resource=one["resource"],
        holder=one["holder"],
        taken=clock.parse(one["taken"]),
        until=dt.datetime.fromisoformat(one["until"]),
    )


def to_json(lease):
    return {
        "resource": lease.resource,
        "holder": lease.holder,
        "taken": lease.taken.isoformat(),
        "until": lease.until.isoformat(),
    }
