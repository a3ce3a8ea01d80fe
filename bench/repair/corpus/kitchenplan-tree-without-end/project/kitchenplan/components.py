"""What dishes are made of: ingredients, and components that are made of others."""


class Component:
    name = ""

    @property
    def grams(self):
        raise NotImplementedError

    def names(self):
        return [self.name]


class Ingredient(Component):
    def __init__(self, name, grams, allergens=()):
        self.name = name
        self._grams = grams
        self.allergens = frozenset(allergens)

    @property
    def grams(self):
        return self._grams


class Mixture(Component):
    """Several components together; `loss` is the share that boils away."""

    def __init__(self, name, *parts, loss=0.0):
        self.name = name
        self.parts = parts
        self.loss = loss

    @property
    def allergens(self):
        return frozenset().union(*(part.allergens for part in self.parts))

    @property
    def grams(self):
        raw = sum(part.grams for part in self.parts)
        return round(raw * (1 - self.loss))

    def names(self):
        return [name for part in self.parts for name in part.names()]


class Portion(Component):
    """A part of another component: a share of its weight, and all of its allergens."""

    def __init__(self, of, share):
        self.name = of.name
        self.of = of
        self.share = share

    @property
    def allergens(self):
        return self.of.allergens

    @property
    def grams(self):
        return round(self.grams * self.share)

    def names(self):
        return self.of.names()
