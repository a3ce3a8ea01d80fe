ROOMS = {"blue": 2, "green": 4}
_taken = {}


def reserve(room, guests, name):
    if guests > ROOMS[room]:
        return None
    code = f"{room}-{len(_taken) + 1}"
    _taken[code] = name
    return code


def cancel(code):
    return _taken.pop(code, None) is not None


def reset():
    _taken.clear()
