from hydro.gauge import state

EFFICIENCY = 0.86
GRAVITY = 9.81


def head_loss(level, rough=False):
    """Metres of head lost in the pipe: 4 % of the level, and the root of it again where the pipe is rough."""
    loss = 0.04 * level
    if rough:
        loss += 0.1 * math.sqrt(level)
    return loss


def power(level, flow, rough=False):
    """Kilowatts at a level in metres and a flow in cubic metres a second; 0 at low water."""
    if state(level) == "low":
        return 0.0
    return round(EFFICIENCY * GRAVITY * flow * (level - head_loss(level, rough)), 2)
