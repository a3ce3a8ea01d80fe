import sys

from podiatry import book, figures


def cell(value, pattern):
    return "-" if value is None else pattern.format(value)


def lines(months):
    for month, treatments in sorted(months.items()):
        rate = cell(figures.no_show_rate(treatments), "{:.0%}")
        minutes = cell(figures.mean_minutes(treatments), "{:.1f}")
        yield f"{month:02d} {rate:>5} {minutes:>6}"


if __name__ == "__main__":
    print("\n".join(lines(book.load(sys.argv[1]))))
