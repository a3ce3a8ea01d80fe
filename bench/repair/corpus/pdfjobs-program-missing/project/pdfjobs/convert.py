import subprocess


class ConversionFailed(Exception):
    pass


def command(source, target):
    return ["wkhtmltopdf-0.12", "--quiet", source, target]


def convert(source, target, run=subprocess.run):
    done = run(command(source, target), check=False)
    if done.returncode != 0:
        raise ConversionFailed(f"{source}: {done.returncode}")
    return target
