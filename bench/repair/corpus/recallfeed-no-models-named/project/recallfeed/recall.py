class Recall(object):
    def __init__(self, number, brand, product, published, severity, countries, models, advice=None):
        self.number = number
        self.brand = brand
        self.product = product
        self.published = published
        self.severity = severity
        # Where there are none, all countries or models are meant.
        self.countries = countries
        self.models = models
        self.advice = advice

    def concerns(self, country, model=None):
        if self.countries and country not in self.countries:
            return False
        return model is None or not self.models or model in self.models

    def __repr__(self):
        return "Recall(%r, %r)" % (self.number, self.brand)
