"""Confine the process that runs a learner's code: what it may see, take, call and reach.

`host` is the grader's side: it starts a fork server once, and asks it for a child for each submission; `server` is the
grader's line to both. `zygote` is the fork server, `readable` what files it leaves to be seen, and `inside` what a
child does before it runs anything of a learner's. The layers, from the outside in: `namespaces` (no network, no other
process, a private read-only tree of files), `limits`, `landlock`, `seccomp` with its table `syscalls`; `kernel` makes
the calls, and `layers` names them all and says which hold on this machine.
"""
