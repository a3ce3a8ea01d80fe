class Groups:
    def __init__(self, size):
        self.parents = list(range(size))

    def root(self, member):
        while self.parents[member] != member:
            member = self.parents[member]
        return member

    def join(self, left, right):
        right = self.root(right)
        self.parents[left] = right

    def count(self):
        return sum(1 for member in range(len(self.parents)) if self.root(member) == member)


def count_groups(size, pairs):
    groups = Groups(size)
    for left, right in pairs:
        groups.join(left, right)
    return groups.count()
