def advice(celsius):
    if celsius <= -4:
        return "light the candles"
    if celsius <= 0:
        return "start the sprinklers"
    return "sleep well"
