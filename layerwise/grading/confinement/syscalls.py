"""The system calls that a learner's process may make, with their numbers on the two processors that we know.

All others are refused: what starts programs or processes, mounts, traces, loads modules, opens a socket, maps memory
of others, makes namespaces, `io_uring` and `bpf` among them. An allow list, since a kernel gains new calls each year,
and what nobody thought of should be refused. The numbers are those of Linux's own headers.
"""

from __future__ import annotations

ABSENT = -1

ALLOWED: dict[str, tuple[int, int]] = {
    # Files, within what the other layers leave to be seen
    "read": (0, 63),
    "write": (1, 64),
    "open": (2, ABSENT),
    "openat": (257, 56),
    "close": (3, 57),
    "creat": (85, ABSENT),
    "stat": (4, ABSENT),
    "fstat": (5, 80),
    "lstat": (6, ABSENT),
    "newfstatat": (262, 79),
    "statx": (332, 291),
    "access": (21, ABSENT),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
    "lseek": (8, 62),
    "pread64": (17, 67),
    "pwrite64": (18, 68),
    "readv": (19, 65),
    "writev": (20, 66),
    "preadv": (295, 69),
    "pwritev": (296, 70),
    "preadv2": (327, 286),
    "pwritev2": (328, 287),
    "getdents": (78, ABSENT),
    "getdents64": (217, 61),
    "getcwd": (79, 17),
    "chdir": (80, 49),
    "fchdir": (81, 50),
    "rename": (82, ABSENT),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, ABSENT),
    "mkdirat": (258, 34),
    "rmdir": (84, ABSENT),
    "link": (86, ABSENT),
    "linkat": (265, 37),
    "unlink": (87, ABSENT),
    "unlinkat": (263, 35),
    "symlink": (88, ABSENT),
    "symlinkat": (266, 36),
    "readlink": (89, ABSENT),
    "readlinkat": (267, 78),
    "listxattr": (194, 11),
    "llistxattr": (195, 12),
    "flistxattr": (196, 13),
    "umask": (95, 166),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "fallocate": (285, 47),
    "fsync": (74, 82),
    "fdatasync": (75, 83),
    "fadvise64": (221, 223),
    "sendfile": (40, 71),
    "copy_file_range": (326, 285),
    "statfs": (137, 43),
    "fstatfs": (138, 44),
    # Descriptors
    "dup": (32, 23),
    "dup2": (33, ABSENT),
    "dup3": (292, 24),
    "pipe": (22, ABSENT),
    "pipe2": (293, 59),
    "poll": (7, ABSENT),
    "ppoll": (271, 73),
    "select": (23, ABSENT),
    "pselect6": (270, 72),
    "close_range": (436, 436),
    "eventfd": (284, ABSENT),
    "eventfd2": (290, 19),
    "timerfd_create": (283, 85),
    "timerfd_settime": (286, 86),
    "timerfd_gettime": (287, 87),
    "epoll_create": (213, ABSENT),
    "epoll_create1": (291, 20),
    "epoll_ctl": (233, 21),
    "epoll_wait": (232, ABSENT),
    "epoll_pwait": (281, 22),
    # The line to the grader, and pairs of sockets; there is no `socket`, `connect` or `bind`, and nothing that passes
    # descriptors or sets options. `socketpair`, `getsockopt`, `sendto` and `recvfrom` are looked at more closely
    "shutdown": (48, 210),
    "getsockname": (51, 204),
    "getpeername": (52, 205),
    # Memory
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "mremap": (25, 216),
    "msync": (26, 227),
    "mincore": (27, 232),
    "madvise": (28, 233),
    "brk": (12, 214),
    "membarrier": (324, 283),
    # Threads and waiting; `clone` and `futex` are looked at more closely, `ioctl` and `prctl` too
    "sched_yield": (24, 124),
    "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115),
    "set_robust_list": (273, 99),
    "get_robust_list": (274, 100),
    "set_tid_address": (218, 96),
    "rseq": (334, 293),
    "restart_syscall": (219, 128),
    "pause": (34, ABSENT),
    "sched_getaffinity": (204, 123),
    "sched_getparam": (143, 121),
    "sched_getscheduler": (145, 120),
    "sched_get_priority_max": (146, 125),
    "sched_get_priority_min": (147, 126),
    "getcpu": (309, 168),
    # Signals
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137),
    "rt_sigsuspend": (130, 133),
    "sigaltstack": (131, 132),
    "alarm": (37, ABSENT),
    "getitimer": (36, 102),
    "setitimer": (38, 103),
    # Questions about oneself and the time
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getppid": (110, 173),
    "getpgrp": (111, ABSENT),
    "getpgid": (121, 155),
    "getsid": (124, 156),
    "getuid": (102, 174),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getegid": (108, 177),
    "getgroups": (115, 158),
    "getresuid": (118, 148),
    "getresgid": (120, 150),
    "capget": (125, 90),
    "getpriority": (140, 141),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "times": (100, 153),
    "sysinfo": (99, 179),
    "uname": (63, 160),
    "time": (201, ABSENT),
    "gettimeofday": (96, 169),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "getrandom": (318, 278),
    # The end
    "exit": (60, 93),
    "exit_group": (231, 94),
    "wait4": (61, 260),
    "waitid": (247, 95),
    # Of x86-64 alone
    "arch_prctl": (158, ABSENT),
}
"""Calls that are allowed whatever they are given: by name, the numbers on x86-64 and on aarch64."""

BEYOND_RULES: dict[str, tuple[int, int]] = {
    "chmod": (90, ABSENT),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "utime": (132, ABSENT),
    "utimes": (235, ABSENT),
    "utimensat": (280, 88),
}
"""Calls that change what landlock has no rules for, modes and times of files: allowed in a private tree alone."""

CLONE = (56, 220)
CLONE3 = (435, 435)
FCNTL = (72, 25)
IOCTL = (16, 29)
PRCTL = (157, 167)
PRLIMIT64 = (302, 261)
KILL = (62, 129)
TGKILL = (234, 131)
FUTEX = (202, 98)
SOCKETPAIR = (53, 199)
GETSOCKOPT = (55, 209)
SENDTO = (44, 206)
RECVFROM = (45, 207)
"""Calls that are looked at more closely."""

PIVOT_ROOT = (155, 41)
SECCOMP = (317, 277)
LANDLOCK_CREATE_RULESET = (444, 444)
LANDLOCK_ADD_RULE = (445, 445)
LANDLOCK_RESTRICT_SELF = (446, 446)
"""Calls that the C library has no name for, made before all this is in force."""

NEWEST = 469
"""The last call that Linux had when this list was made."""
