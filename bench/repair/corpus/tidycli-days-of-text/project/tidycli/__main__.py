from tidycli.commands import tidy

tidy()
