"""Each check tells what is wrong with a sample, or nothing."""


def nitrate(sample, limits):
    if sample.nitrate > limits["nitrate"]:
        return f"nitrate {sample.nitrate:g} mg/l"


def iron(sample, limits):
    if sample.iron > limits["iron"]:
        return f"iron {sample.iron:g} mg/l"


def acidity(sample, limits):
    if sample.ph < limits["ph_min"]:
        return f"pH {sample.ph:g}"


CHECKS = [nitrate, iron, acidity]
