def device_json(device):
    return {
        "serial": device.serial,
        "model": device.model,
        "last_seen": device.last_seen.isoformat() if device.last_seen else None,
        "tags": device.tags,
    }


def stale(devices, before):
    """Those that have been silent since, the ones that never reported among them."""
    return [device for device in devices if device.last_seen is None or device.last_seen < before]
