from lab import service
from lab.records import Device, Sample


def devices():
    return {device.serial: device for device in map(Device.from_api, service.get("/devices"))}


def samples():
    return [Sample.from_api(one) for one in service.get("/samples")]


def open_samples(found):
    return [sample.id for sample in found if sample.result is None]


if __name__ == "__main__":
    print(len(devices()), "devices")
    print("open:", open_samples(samples()))
