"""The collector of cycles rests while modules are loaded: what they make lives as long as the process."""

import gc

_RESTING = (1 << 30, 1000, 1000)
_usual = None


def rest():
    global _usual
    _usual = gc.get_threshold()
    gc.set_threshold(*_RESTING)


def resume():
    """As before, unless the project has settings of its own. What is there now is not looked at again."""
    global _usual
    if _usual is None:
        return
    if hasattr(gc, "freeze"):
        gc.freeze()
    if gc.get_threshold() == _RESTING:
        gc.set_threshold(*_usual)
    _usual = None
