import copy

from lineage.annotated import Annotated
from lineage.person import Person


def merged(left, right):
    """The left one with the remarks of both; neither is changed."""
    made = copy.copy(left)
    made.remarks = left.remarks + [one for one in right.remarks if one not in left.remarks]
    return made


def main():
    left = Annotated(Person("Greta Holm", 1871), ["emigrated 1890"])
    right = Annotated(Person("Margareta Holm"), ["emigrated 1890", "baker"])
    print(merged(left, right))


if __name__ == "__main__":
    main()
