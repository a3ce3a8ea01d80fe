def minutes_of(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes):
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
