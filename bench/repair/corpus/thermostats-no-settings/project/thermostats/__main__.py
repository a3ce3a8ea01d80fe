from thermostats import settings


def main():
    site = settings.load()
    for room, degrees in sorted(site.rooms.items()):
        print(f"{room}: {degrees:.1f} °C")


main()
