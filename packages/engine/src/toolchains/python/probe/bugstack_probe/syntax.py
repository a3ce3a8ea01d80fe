"""Whether files parse with this interpreter."""

import os


def run(config, channel, tree, watch):
    for path in config["selectors"]:
        try:
            with open(os.path.join(config["tree"], path), "rb") as file:
                # Flags that this file inherits must not leak into what is compiled.
                compile(file.read(), path, "exec", dont_inherit=True)
        except SyntaxError as error:
            channel.send("syntax_fault", path=path, line=error.lineno, message=str(error.msg))
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            channel.send("syntax_fault", path=path, line=None, message=str(error) or type(error).__name__)
    channel.send("end", exitCode=0, selected=len(config["selectors"]), finished=len(config["selectors"]), collectionErrors=0)
    return 0
