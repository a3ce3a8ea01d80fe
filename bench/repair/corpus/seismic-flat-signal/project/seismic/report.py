from seismic.window import Window, energy

STATIONS = {"A12": [0.4, -0.2, 0.1, -0.3], "B07": [0.7] * 8}


def line(name, values):
    window = Window()
    for value in values:
        window.add(value)
    return f"{name} mean {window.mean:+.3f} deviation {window.deviation:.3f} energy {energy(window):.3f}"


if __name__ == "__main__":
    for name, values in STATIONS.items():
        print(line(name, values))
