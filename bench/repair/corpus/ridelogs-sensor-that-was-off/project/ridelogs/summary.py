from dataclasses import dataclass


def average(values):
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known)) if known else None


@dataclass
class Ride:
    samples: int
    top_speed: float
    heart_rate: int | None
    power: int | None

    def __str__(self):
        parts = [f"{self.samples} samples", f"top {self.top_speed:.1f} km/h"]
        if self.heart_rate is not None:
            parts.append(f"{self.heart_rate} bpm")
        if self.power is not None:
            parts.append(f"{self.power} W")
        return ", ".join(parts)


def summarize(samples):
    samples = list(samples)
    return Ride(
        samples=len(samples),
        top_speed=max((sample.speed for sample in samples), default=0.0),
        heart_rate=average(sample.heart_rate for sample in samples),
        power=average(sample.power for sample in samples),
    )
