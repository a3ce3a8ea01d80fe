from weighbridge.accounts import Accounts
from weighbridge.display import Display
from weighbridge.gateway import Gateway


def wire(bus):
    display, accounts = Display(), Accounts()
    bus.subscribe("weighing", display.show)
    bus.subscribe("weighing", accounts.book)
    return Gateway(bus), display, accounts
