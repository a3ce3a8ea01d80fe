"""Monthly fees of the music school."""
import database

MINIMUM = 2000


def monthly_fee(pupil):
    fee = pupil["tuition"] + (pupil["meals"] or 0)
    fee = fee - pupil["reduction"]
    return max(fee, MINIMUM)


def euros(cents):
    return f"{cents // 100},{cents % 100:02} €"


def statement(connection):
    lines = []
    total = 0
    for pupil in connection.execute("SELECT * FROM pupil ORDER BY name"):
        fee = monthly_fee(pupil)
        total += fee
        lines.append(f"{pupil['name']}: {euros(fee)}")
    lines.append(f"Total: {euros(total)}")
    return lines


if __name__ == "__main__":
    print("\n".join(statement(database.example())))
