from etlkit import sinks


class Step:
    name = "step"

    def run(self, rows):
        raise NotImplementedError


class Only(Step):
    name = "only"

    def __init__(self, **wanted):
        self.wanted = wanted

    def run(self, rows):
        return (row for row in rows if all(row[key] == value for key, value in self.wanted.items()))


class Pipeline:
    def __init__(self, steps, target):
        self.steps = list(steps)
        self.sink = sinks.sink_of(target)

    def run(self, rows):
        for step in self.steps:
            rows = step.run(rows)
        return self.sink.write(rows)
