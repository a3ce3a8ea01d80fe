from backupctl.commands import COMMANDS
from backupctl.options import parser


def main(argv):
    options = parser().parse_args(argv)
    for line in COMMANDS[options.command](options):
        print(line)
    return 0
