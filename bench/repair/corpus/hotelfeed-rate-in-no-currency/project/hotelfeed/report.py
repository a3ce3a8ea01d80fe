from hotelfeed.intake import Intake


def report(intake: Intake) -> str:
    lines = [f"{len(intake.rates)} rates taken, {len(intake.rejected)} rejected"]
    lines += [f"line {one.line}: {one.reason}" for one in intake.rejected]
    return "\n".join(lines)
