"""The Hub of a class on one machine: real accounts, nbgrader's exchange, formgrader for the instructor alone.

    /opt/layerwise/bin/jupyterhub -f deploy/jupyterhub/jupyterhub_config.py

README.md beside it says what comes before. The Littlest JupyterHub reads this file, too, and keeps its own proxy,
log-in and spawner.
"""

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from places import read_places, require_free
from starting import Row

c = get_config()  # noqa: F821 - JupyterHub provides it while it reads this file
places = read_places()
LITTLEST = "TLJH_INSTALL_PREFIX" in os.environ  # as the unit of systemd sets it that starts its Hub
TLJH_PREFIX = "jupyter-" if LITTLEST else ""  # of the accounts that The Littlest JupyterHub makes
row = Row(at_once=2 * (os.cpu_count() or 1))


async def before_start(spawner: Any) -> None:
    """Wait for the server's turn, and give it what its account may have."""
    await row.wait(spawner, spawner.user.name)
    prepare(spawner)


def prepare(spawner: Any) -> None:
    """Give a server what its account may have: the instructor's sees the course, a learner's only what is public."""
    staff = TLJH_PREFIX + spawner.user.name == places.instructor
    environment = places.staff_environment if staff else places.environment
    umask = "007" if staff else "077"  # in the course's folder the grader has to write, too
    program = environment / "bin" / "jupyterhub-singleuser"
    spawner.cmd = ["/bin/sh", "-c", f'umask {umask}; exec "$@"', "sh", str(program)]
    spawner.notebook_dir = str(places.course) if staff else "~"
    spawner.default_url = "/lab"
    if staff and LITTLEST:  # `grade` uses sudo, which that spawner else forbids to all but administrators
        spawner.unit_extra_properties = {"NoNewPrivileges": "no"}
    spawner.environment = spawner.environment | {
        "PATH": f"{environment / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        "LAYERWISE_DATA": str(places.environment / "share" / "layerwise"),
        "OPENBLAS_NUM_THREADS": "1",  # many learners share the cores: more threads would only be in each other's way
        "OMP_NUM_THREADS": "1",
    }


c.Spawner.pre_spawn_hook = before_start
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # from a server's turn on, while all who are there work, too
c.JupyterHub.concurrent_spawn_limit = 0  # it would turn away whoever comes when too many start; they wait in the row

if LITTLEST:
    c.SystemdSpawner.extra_paths = []  # its own Python would come first in a terminal, which has no nbgrader
else:
    for address in (places.address, places.hub, places.proxy):
        require_free(address)
    c.JupyterHub.bind_url = places.address
    c.JupyterHub.hub_bind_url = places.hub
    c.ConfigurableHTTPProxy.api_url = places.proxy
    c.ConfigurableHTTPProxy.command = [str(places.environment / "proxy/node_modules/.bin/configurable-http-proxy")]
    c.ConfigurableHTTPProxy.pid_file = str(places.state / "proxy.pid")
    c.JupyterHub.db_url = f"sqlite:///{places.state}/hub.sqlite"
    c.JupyterHub.cookie_secret_file = str(places.state / "cookie_secret")

    # Servers run as the accounts of those who log in, so that the file system's own rights keep them apart. Nobody is
    # the Hub's administrator: one could enter every learner's server.
    c.JupyterHub.authenticator_class = "pam"
    c.PAMAuthenticator.pam_normalize_username = True  # else names go lower-case, and Ana's password opens ana's server
    c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
    c.LocalAuthenticator.allowed_groups = {places.learners, places.staff}
    c.Authenticator.blocked_users = {places.grader, "root"}
