from dataclasses import dataclass, field


@dataclass
class Printer:
    job: str | None = None
    percent: int = 0
    faults: list = field(default_factory=list)


class Farm:
    def __init__(self, names):
        self.printers = {name: Printer() for name in names}

    def progress(self, name, job, percent):
        printer = self.printers[name]
        printer.job, printer.percent = job, percent

    def fault(self, name, code):
        self.printers[name].faults.append(code)
