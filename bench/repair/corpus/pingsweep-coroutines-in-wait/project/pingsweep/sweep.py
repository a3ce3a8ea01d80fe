import asyncio

from pingsweep.probe import Answer, connect, probe


async def sweep(targets, timeout=2.0, connect=connect):
    """Probes all targets at once. Those that have not answered in time are silent."""
    if not targets:
        return []
    done, pending = await asyncio.wait([probe(target, connect) for target in targets], timeout=timeout)
    answers = [task.result() for task in done]
    for task in pending:
        task.cancel()
    answered = {answer.target for answer in answers}
    answers += [Answer(target, "silent") for target in targets if target not in answered]
    return sorted(answers, key=lambda answer: answer.target.name)
