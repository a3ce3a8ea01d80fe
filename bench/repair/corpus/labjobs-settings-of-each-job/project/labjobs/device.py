class Device:
    def __init__(self):
        self.log = []

    def run(self, job):
        settings = job.settings
        shaking = f", shaking {settings.shaker.amplitude} mm" if settings.shaker.on else ""
        self.log.append(f"{job.name}: {settings.temperature} °C, {settings.speed} rpm{shaking}")
