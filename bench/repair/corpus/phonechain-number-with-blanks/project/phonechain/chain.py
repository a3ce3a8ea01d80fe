from phonechain.numbers import readable


def read_chain(lines):
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def calls(book, chain):
    """Who rings whom; the last one rings the office, to tell that the chain is closed."""
    parents = [book.find(number) for number in chain]
    for caller, called in zip(parents, parents[1:]):
        yield f"{caller.name} rings {called.name} ({called.child}): {readable(called.number)}"
    if parents:
        yield f"{parents[-1].name} rings the office"
