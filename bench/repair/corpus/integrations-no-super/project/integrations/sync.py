import json
import sys

from integrations.ftp import FtpTarget
from integrations.http import HttpTarget


def target_of(tenant):
    if tenant["kind"] == "ftp":
        return FtpTarget(tenant["host"], tenant["folder"])
    return HttpTarget(tenant["url"])


def sync(tenants, files):
    lines = []
    for tenant in tenants:
        target = target_of(tenant)
        target.push(files)
        lines.extend(target.log)
    return lines


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(sync(json.load(file), ["orders.csv"])))
