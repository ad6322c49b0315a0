"""Raises its own limits, makes itself more important, and asks for real-time scheduling."""
# verdict: wrong
# unsafe: as root it would get what it asks for

# %%
import os
import resource

for name in (
    "RLIMIT_AS",
    "RLIMIT_CPU",
    "RLIMIT_NPROC",
    "RLIMIT_FSIZE",
    "RLIMIT_NOFILE",
    "RLIMIT_CORE",
    "RLIMIT_MEMLOCK",
):
    kind = getattr(resource, name)
    for limit in (resource.RLIM_INFINITY, resource.getrlimit(kind)[1] + 1):
        try:
            resource.setrlimit(kind, (limit, limit))
            print("REACHED", name)
        except (ValueError, OSError):
            pass
for ask in (
    lambda: os.nice(-5),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10)),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.setuid(0),
    lambda: os.setgroups([0]),
):
    try:
        ask()
        print("REACHED")
    except OSError:
        pass
