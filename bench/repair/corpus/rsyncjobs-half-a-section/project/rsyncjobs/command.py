def command_of(config, job):
    ssh = config["ssh"]
    command = ["rsync", "-az", "-e", f"ssh -p {ssh['port']} -l {ssh['user']}"]
    if job.get("delete"):
        command.append("--delete")
    command += [f"--exclude={pattern}" for pattern in job.get("exclude", [])]
    return [*command, job["folder"].rstrip("/") + "/", f"{config['target']}/{job['name']}"]
