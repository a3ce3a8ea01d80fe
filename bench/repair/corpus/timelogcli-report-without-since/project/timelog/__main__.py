import sys

from timelog.cli import main

sys.exit(main())
