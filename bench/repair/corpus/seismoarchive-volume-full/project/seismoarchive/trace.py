def read_trace(path):
    with open(path, encoding="ascii") as file:
        return [int(sample) for sample in file.read().split()]
