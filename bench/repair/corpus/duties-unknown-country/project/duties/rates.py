# Thousandths of the value, as our customs agent has told us.
DUTY = {"CH": 0, "NO": 25, "GB": 42}


def duty(country, cents):
    return cents * DUTY[country] // 1000
