from dredging.config import Config
from dredging.survey import depths


def shallow(cells, wanted):
    """Cells that are less deep than wanted, the shallowest first."""
    return sorted((cell for cell in cells if cell["depth"] < wanted), key=lambda cell: cell["depth"])


def main():
    config = Config()
    for cell in shallow(depths(config), config.wanted_depth):
        print(f"{cell['id']}: {config.wanted_depth - cell['depth']:.1f} m")


if __name__ == "__main__":
    main()
