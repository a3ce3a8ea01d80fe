import json
import statistics
import sys


def minutes(delivery):
    return (delivery["delivered"] - delivery["picked_up"]) / 60


def punctual(delivery):
    return delivery["delivered"] <= delivery["promised"]


def summary(courier):
    deliveries = courier["deliveries"]
    times = [minutes(delivery) for delivery in deliveries]
    late = [delivery for delivery in deliveries if not punctual(delivery)]
    return {
        "name": courier["name"],
        "deliveries": len(deliveries),
        "late": len(late),
        "median": round(statistics.median(times), 1) if times else None,
        "longest": round(max(times), 1),
    }


def show(value):
    return "-" if value is None else str(value)


def table(summaries):
    lines = [f"{'courier':<14}{'n':>5}{'late':>6}{'median':>8}{'longest':>9}"]
    for one in summaries:
        lines.append(
            f"{one['name']:<14}{one['deliveries']:>5}{one['late']:>6}{show(one['median']):>8}{show(one['longest']):>9}"
        )
    return "\n".join(lines)


def main(path):
    with open(path, encoding="utf-8") as file:
        couriers = json.load(file)["couriers"]
    summaries = [summary(courier) for courier in couriers]
    summaries.sort(key=lambda one: -one["deliveries"])
    print(table(summaries))


if __name__ == "__main__":
    main(sys.argv[1])
