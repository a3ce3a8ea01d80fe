from datetime import date

FEE_PER_WEEK = 500


def euros(cents):
    return f"{cents // 100},{cents % 100:02d} EUR"


def fee(loan, today):
    """Each full week costs; the first one is free."""
    weeks = loan.days_over(today) // 7
    return max(0, weeks - 1) * FEE_PER_WEEK


def letter(loan, today):
    days = loan.days_over(today)
    lines = [f"Dear {loan.member},", f"{loan.tool} was due on {loan.due:%d %B}."]
    if days > 7:
        until = today + timedelta(days=3)
        lines.append(f"Please bring it back by {until:%d %B}. So far you owe {euros(fee(loan, today))}.")
    else:
        lines.append("Please bring it back soon.")
    return "\n".join(lines)


def due_soon(loan, today: date):
    return 0 <= (loan.due - today).days <= 2
